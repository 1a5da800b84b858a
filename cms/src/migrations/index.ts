import * as m20261124_024845_initial from './20261124_024845_initial.ts'

export const migrations = [
  { ...m20261124_024845_initial, name: '20261124_024845_initial' },
]
