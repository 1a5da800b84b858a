import { expect, test } from 'vitest'
import { repairManuscript } from '../repair/repair.ts'
import { articlesOf } from './articles.ts'
import { inOrderPages } from './in-order.ts'
import { pagesOf } from './pages.ts'
import { figuresOf, scorePage } from './score.ts'

// All bars, on all parts, are measured by `npm run bench:manuscript`; docs/benchmarks.md says which are not met.
test.each([
  ['tuning', 1],
  ['kept-out', 2],
  ['fresh', 3],
] as const)('texts of the %s part that are in order stay as they came', (part, seed) => {
  for (const page of inOrderPages(articlesOf(part), 44, seed)) {
    const { isAsItCame } = scorePage(page, repairManuscript(page.blocks))
    expect(isAsItCame, page.page.article.name).toBe(true)
  }
})

test('cut paragraphs of articles that nobody tuned by are joined rightly, and found', () => {
  const pages = pagesOf(articlesOf('fresh'), 60, 3)
  const { precision, recall } = figuresOf(pages.map((page) => scorePage(page, repairManuscript(page.blocks))))
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.95)
})
