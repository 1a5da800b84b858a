import { expect, test } from 'vitest'
import { captionWords } from './caption-words.ts'

test('a chamber is found by its code in lower case, its name and its aliases; one without a code by its names', () => {
  const { codes, names } = captionWords({
    chambers: [
      { id: 3, name: '四川省闽南商业联合会', aliases: ['川闽商会'], shortCode: 'CD' },
      { id: 4, name: '郑州泉州商会', aliases: [], shortCode: null },
    ],
    places: ['德化县'],
  })
  expect([...codes]).toEqual([['cd', '四川省闽南商业联合会']])
  expect(names).toEqual([
    { id: 3, kind: 'chamber', name: '四川省闽南商业联合会', aliases: ['川闽商会'] },
    { id: 4, kind: 'chamber', name: '郑州泉州商会', aliases: [] },
    { id: '德化县', kind: 'place', name: '德化县', aliases: ['德化'] },
  ])
})
