import * as m20261124_030305_initial from './20261124_030305_initial.ts'
import * as m20261125_211631_writing_desk from './20261125_211631_writing_desk.ts'

export const migrations = [
  { ...m20261124_030305_initial, name: '20261124_030305_initial' },
  { ...m20261125_211631_writing_desk, name: '20261125_211631_writing_desk' },
]
