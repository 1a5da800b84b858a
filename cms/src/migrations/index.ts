import * as m20261123_070535_initial from './20261123_070535_initial.ts'

export const migrations = [
  { ...m20261123_070535_initial, name: '20261123_070535_initial' },
]
