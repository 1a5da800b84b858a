import { expect, test } from 'vitest'
import { difference } from './put-text.ts'

test.each([
  ['图为=cd，', '图为四川省闽南商业联合会，', [2, 5, '四川省闽南商业联合会']],
  ['=cd=cd', '会=cd', [0, 3, '会']],
  ['aa', 'aaa', [2, 2, 'a']],
  ['', '字', [0, 0, '字']],
  ['同', '同', [1, 1, '']],
])('from %s to %s, only what differs is written', (before, after, written) =>
  expect(difference(before, after)).toEqual(written),
)
