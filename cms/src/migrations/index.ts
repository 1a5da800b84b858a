import * as m20261123_064332_initial from './20261123_064332_initial.ts'

export const migrations = [
  { ...m20261123_064332_initial, name: '20261123_064332_initial' },
]
