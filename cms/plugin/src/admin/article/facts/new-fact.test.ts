import { describe, expect, test } from 'vitest'
import { guessFact } from '../../../facts/guess-fact.ts'
import { factProblem, factStates, newFact } from './new-fact.ts'

const names = ['郑州泉州商会', '泉州江西商会'].map((name, id) => ({
  id: id + 1,
  kind: 'chamber' as const,
  name,
  aliases: [],
}))
const honour = newFact(guessFact('郑州泉州商会、泉州江西商会于近年来先后被认定为全国“四好”商会', '', names))

test('a passage that names two chambers becomes a fact of each, with the same words', () => {
  const states = factStates(honour, ' 先后被认定 ')
  expect(states.map((state) => state.chamber?.value)).toEqual([1, 2])
  for (const state of states) {
    expect(
      Object.fromEntries(Object.entries(state).map(([name, field]) => [name, field?.value])),
    ).toMatchObject({
      kind: 'honour',
      value: '全国',
      unit: null,
      precision: null,
      period: '近年来',
      grade: 'stated',
      quote: '先后被认定',
      url: null,
    })
  }
})

test('one that names nobody is about the edition, or about whom its paragraph names', () => {
  expect(
    factStates(newFact(guessFact('已经举办11届', '', names)), '已经举办11届')[0]?.chamber?.value,
  ).toBeNull()
  expect(newFact(guessFact('举办7场', '泉州江西商会', names)).chambers).toEqual([2])
})

describe('a fact is not made', () => {
  test.each([
    ['without a kind', { kind: '' }],
    ['without words', { text: ' ' }],
    ['from elsewhere without an address', { grade: 'external' }],
    ['from an address that is none', { grade: 'external', url: 'javascript:alert(1)' }],
  ])('%s', (_, change) => {
    expect(factProblem({ ...honour, ...change })).not.toBeNull()
  })

  test('else it is', () => {
    expect(factProblem(honour)).toBeNull()
    expect(factProblem({ ...honour, grade: 'external', url: 'https://example.org/' })).toBeNull()
    expect(factProblem({ ...honour, grade: '' })).toBeNull()
  })
})
