import { expect, test } from 'vitest'
import { repairManuscript } from '../repair/repair.ts'
import { articlesOf } from './articles.ts'
import { inOrderPages } from './in-order.ts'
import { scorePage } from './score.ts'

// What is kept out of tuning is measured by `npm run bench:manuscript`; docs/benchmarks.md says what is met.
test('texts of the tuning part that are in order stay as they came', () => {
  for (const page of inOrderPages(articlesOf('tuning'), 66, 1)) {
    const { isAsItCame } = scorePage(page, repairManuscript(page.blocks))
    expect(isAsItCame, page.page.article.name).toBe(true)
  }
})
