import { expect, test } from 'vitest'
import type { Arrangement, Unit } from '../arrangement.ts'
import { articlesOf } from './articles.ts'
import { type CorpusPage, pagesOf } from './pages.ts'
import { figuresOf, scorePage } from './score.ts'

const pages = pagesOf(articlesOf('tuning'), 60, 5)

/** What a repair would say that knows the truth. */
function perfect({ truth }: CorpusPage): Arrangement {
  const role = (id: number) => {
    if (truth.titles.includes(id)) return 'headline'
    if (truth.captions.includes(id)) return 'caption'
    if (truth.byline === id) return 'byline'
    return truth.heads.includes(id) ? 'subhead' : 'paragraph'
  }
  const units = truth.order.map((blocks) => ({ role: role(blocks[0] ?? 0), blocks }) as const)
  return { units, unplaced: [], joins: [], moves: [], questions: [] }
}

/** What a repair would say that takes every block for a paragraph and leaves it where it is. */
function idle({ blocks }: CorpusPage): Arrangement {
  const units = blocks.map(({ id }): Unit => ({ role: 'paragraph', blocks: [id] }))
  return { units, unplaced: [], joins: [], moves: [], questions: [] }
}

test('the truth scores in full', () => {
  const figures = figuresOf(pages.map((page) => scorePage(page, perfect(page))))
  expect(figures).toMatchObject({
    pages: 60,
    precision: 1,
    recall: 1,
    recallOfAll: 1,
    exactOrder: 1,
    roles: 1,
  })
  expect(figures.asTheyCame).toBeLessThan(30)
})

test('leaving everything as it came finds nothing', () => {
  const figures = figuresOf(pages.map((page) => scorePage(page, idle(page))))
  expect(figures).toMatchObject({ precision: null, recall: 0, exactOrder: 0, asTheyCame: 60, roles: 0 })
})

test('a join at a sentence’s end may be left out or made', () => {
  const page = pages.find(({ truth }) => truth.unseen.length > 0)
  if (!page) throw new Error('there is a page with a cut at a sentence’s end')
  const [[before = 0, after = 0] = []] = page.truth.unseen
  const made = perfect(page)
  const left = made.units.flatMap((unit) => {
    const at = unit.blocks.indexOf(after)
    if (!unit.blocks.includes(before) || at < 1) return [unit]
    return [unit.blocks.slice(0, at), unit.blocks.slice(at)].map((blocks) => ({ ...unit, blocks }))
  })
  for (const units of [made.units, left])
    expect(scorePage(page, { ...made, units })).toMatchObject({ isOrderExact: true })
  const { allJoins, joins } = scorePage(page, { ...made, units: left })
  expect(allJoins.wanted - allJoins.right).toBe(1)
  expect(joins.right).toBe(joins.wanted)
})

test('a join made wrongly costs precision, a paragraph taken for a subhead costs roles', () => {
  const page = pages.find(({ truth }) => truth.joins.length === 0)
  if (!page) throw new Error('there is a page without cuts')
  const arrangement = perfect(page)
  const [last, before] = [arrangement.units.pop(), arrangement.units.pop()]
  const blocks = [...(before?.blocks ?? []), ...(last?.blocks ?? [])]
  const score = scorePage(page, {
    ...arrangement,
    units: [...arrangement.units, { role: 'subhead', blocks }],
  })
  expect(score).toMatchObject({
    joins: { made: 1, right: 0, wanted: 0 },
    isOrderExact: false,
    isAsItCame: false,
  })
  expect(score.roles.all - score.roles.right).toBe(2)
})
