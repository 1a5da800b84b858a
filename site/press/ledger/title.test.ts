import { expect, test } from 'vitest'
import { sampleDocuments } from '../../src/sample/documents.ts'
import { titleOf } from './title.ts'

const [article] = sampleDocuments.articles

test('a title is one line, whatever breaks a headline has, and not longer than a list can show', () => {
  const called = (headline: string) => titleOf('articles', { ...article, headline } as never, () => undefined) // reason: the sample is as REST gives it
  expect(called('商会建设树标杆\n聚木成林助发展')).toBe('商会建设树标杆 聚木成林助发展')
  expect([...called('长'.repeat(200))]).toHaveLength(81)
})
