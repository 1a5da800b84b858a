import { describe, expect, test } from 'vitest'
import { articlesOf } from './articles.ts'
import { cutKind, cutKinds } from './cut-kind.ts'
import { inOrderPages } from './in-order.ts'
import { type CorpusPage, pagesOf } from './pages.ts'

const tuning = articlesOf('tuning')
const keptOut = articlesOf('kept-out')
const fresh = articlesOf('fresh')
const all = [...tuning, ...keptOut, ...fresh]
const pages = [...pagesOf(tuning, 300, 1), ...pagesOf(keptOut, 300, 2), ...pagesOf(fresh, 300, 3)]
const inOrder = inOrderPages(all, 250, 3)

/** The story that the truth makes of a page's blocks. */
function restored({ blocks, truth }: CorpusPage): string[] {
  const text = (id: number) => blocks[id - 1]?.text ?? ''
  return truth.order.map((group) => group.map(text).join(''))
}

function listed<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value]
}

describe('the articles', () => {
  test('a third of them are kept out of tuning', () => {
    expect(keptOut.length * 3).toBeGreaterThanOrEqual(tuning.length + keptOut.length)
    expect(tuning.length + keptOut.length).toBeGreaterThanOrEqual(12)
  })

  test('each is as long as a piece in a newspaper', () => {
    for (const { name, body } of all) {
      const length = body.reduce((sum, { text }) => sum + text.length, 0)
      expect(length, name).toBeGreaterThanOrEqual(900)
      expect(length, name).toBeLessThanOrEqual(2600)
    }
  })
})

describe('a page', () => {
  test('holds every character of its article in exactly one block, and the truth restores it', () => {
    for (const page of [...pages, ...inOrder]) {
      const { titles, captions, byline, body } = page.page.article
      expect(restored(page)).toEqual([
        ...titles,
        ...captions,
        ...listed(byline),
        ...body.map(({ text }) => text),
      ])
      const placed = page.truth.order.flat().sort((one, other) => one - other)
      expect(placed).toEqual(page.blocks.map(({ id }) => id))
    }
  })

  test('names each block that is no paragraph by its role', () => {
    for (const { page, blocks, truth } of pages) {
      const texts = (ids: number[]) => ids.map((id) => blocks[id - 1]?.text)
      expect(texts(truth.titles)).toEqual(page.article.titles)
      expect(texts(truth.captions)).toEqual(page.article.captions)
      expect(texts(listed(truth.byline))).toEqual(listed(page.article.byline))
      expect(texts(truth.heads)).toEqual(
        page.article.body.filter(({ kind }) => kind === 'subhead').map(({ text }) => text),
      )
    }
  })

  test('is the same for the same seed, and another for another', () => {
    expect(pagesOf(tuning, 20, 7)).toEqual(pagesOf(tuning, 20, 7))
    expect(pagesOf(tuning, 20, 7)).not.toEqual(pagesOf(tuning, 20, 8))
  })

  test('is of every number of columns and bands, with and without subheads and a lead that spans', () => {
    const designs = pages.map(({ page }) => page.design)
    expect(new Set(designs.map(({ columns }) => columns))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    expect(new Set(pages.map(({ page }) => page.bands.length))).toEqual(new Set([1, 2, 3, 4, 5]))
    expect(new Set(designs.map(({ subheads }) => subheads))).toEqual(new Set(['over', 'within', 'none']))
    expect(new Set(designs.map(({ hasSpanningLead }) => hasSpanningLead))).toEqual(new Set([true, false]))
  })

  test('is asked for every kind of cut, in each part', () => {
    for (const part of [tuning, keptOut, fresh]) {
      const wanted = pagesOf(part, 150, 1).map(({ page }) => page.design.wanted)
      expect(new Set(wanted)).toEqual(new Set([null, ...cutKinds.filter((kind) => kind !== 'plain')]))
    }
  })

  test('is cut at every kind of place', () => {
    const cuts = pages.flatMap(({ blocks, truth }) =>
      truth.joins.map(([before, after]) =>
        cutKind(blocks[before - 1]?.text ?? '', blocks[after - 1]?.text ?? ''),
      ),
    )
    for (const kind of cutKinds.filter((kind) => kind !== 'paragraph'))
      expect(cuts.filter((cut) => cut === kind).length, kind).toBeGreaterThanOrEqual(20)
    expect(pages.filter(({ truth }) => truth.joins.length === 0).length).toBeGreaterThanOrEqual(30)
  })
})

describe('a text in order', () => {
  test('has its body as it is read, uncut', () => {
    for (const { page, truth } of inOrder) {
      expect(truth.joins).toEqual([])
      const body = truth.order.slice(-page.article.body.length).flat()
      expect(body).toEqual([...body].sort((one, other) => one - other))
    }
  })
})
