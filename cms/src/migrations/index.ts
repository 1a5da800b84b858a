import * as m20261123_072459_initial from './20261123_072459_initial.ts'

export const migrations = [
  { ...m20261123_072459_initial, name: '20261123_072459_initial' },
]
