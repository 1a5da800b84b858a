import * as m20261124_022055_initial from './20261124_022055_initial.ts'

export const migrations = [
  { ...m20261124_022055_initial, name: '20261124_022055_initial' },
]
