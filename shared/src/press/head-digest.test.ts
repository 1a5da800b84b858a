import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Head, HeadDigest } from './head-digest.ts'

function wordOf(heads: Iterable<Head>): string {
  const digest = new HeadDigest()
  for (const head of heads) digest.add(head)
  return digest.word()
}

// Few ids and few times, so that two sets are often nearly the same.
const times = Array.from({ length: 4 }, (_, n) => new Date(Date.UTC(2026, 10, 26) + n).toISOString())
const heads = fc
  .dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.constantFrom(...times), { maxKeys: 12 })
  .map((known) => Object.entries(known).map(([id, updatedAt]): Head => ({ id, updatedAt })))

test('two sets of heads have one word exactly where they are the same', () => {
  const linesOf = (some: Head[]) => some.map(({ id, updatedAt }) => `${id} ${updatedAt}`).sort()
  fc.assert(
    fc.property(heads, heads, (one, other) => {
      const isSame = linesOf(one).join() === linesOf(other).join()
      return (wordOf(one) === wordOf(other)) === isSame
    }),
    { numRuns: 2000 },
  )
})

test('the order in which heads come makes no difference', () => {
  const shuffled = heads.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  )
  fc.assert(fc.property(shuffled, ([some, again]) => wordOf(some) === wordOf(again)))
})

test('times that change places are seen', () => {
  const [early = '', late = ''] = times
  const one = [{ id: '1', updatedAt: early }, { id: '2', updatedAt: late }] // prettier-ignore
  const other = [{ id: '1', updatedAt: late }, { id: '2', updatedAt: early }] // prettier-ignore
  expect(wordOf(one)).not.toBe(wordOf(other))
})
