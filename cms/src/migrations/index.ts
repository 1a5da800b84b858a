import * as m20261123_083745_initial from './20261123_083745_initial.ts'

export const migrations = [
  { ...m20261123_083745_initial, name: '20261123_083745_initial' },
]
