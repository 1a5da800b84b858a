import * as m20261124_030305_initial from './20261124_030305_initial.ts'

export const migrations = [
  { ...m20261124_030305_initial, name: '20261124_030305_initial' },
]
