import { expect, test } from 'vitest'
import { articlesOf } from '../manuscript/corpus/articles.ts'
import { checkAll } from './all-checks.ts'
import type { Line } from './checked.ts'
import { article, chambers, told } from './testing.ts'

const known = chambers('郑州泉州商会', '长春市南安商会', '泉州市宁德商会', '上海晋江商会', '福州市泉州商会')
const articles = (['tuning', 'kept-out'] as const).flatMap(articlesOf)

// What blocks a publish must be right: these were written whole, by people who did not know the checks.
test.each(articles)('$name, which lacks nothing, is told nothing that blocks', ({ body, titles }) => {
  const parts = (titles.length > 1 ? ['kicker', 'headline', 'deck'] : ['headline']) as Line['part'][] // reason: these names
  const lines = [
    ...titles.map((text, at): Line => ({ part: parts[at] ?? 'deck', kind: 'title', text })),
    ...body.map(({ kind, text }): Line => ({ part: 'body', kind, text })),
  ]
  const findings = checkAll({ ...article([], { known }), lines })
  expect(told(findings.filter(({ severity }) => severity !== 'hint'))).toEqual([])
})
