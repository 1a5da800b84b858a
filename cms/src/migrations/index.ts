import * as m20261123_232300_initial from './20261123_232300_initial.ts'

export const migrations = [
  { ...m20261123_232300_initial, name: '20261123_232300_initial' },
]
