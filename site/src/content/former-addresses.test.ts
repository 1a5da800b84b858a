import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareImprint } from '@guiyan/shared/imprint'
import { afterAll, expect, test } from 'vitest'
import { fillSnapshot } from '../../press/snapshot/fill-snapshot.ts'
import { base } from '../sample/base.ts'
import { body, paragraph } from '../sample/lexical.ts'
import { articleAt } from './articles.ts'
import { awardAt } from './awards.ts'
import { withContent } from './current.ts'
import { SnapshotStore } from './snapshot.ts'

const article = (id: number, publishedAt: string, slug: string, former: string[] = []) => ({
  ...base(id),
  slug,
  formerSlugs: former.map((each) => ({ slug: each })),
  publishedAt,
  headline: `文 ${id}`,
  body: body(paragraph('短消息。')),
})

const folder = mkdtempSync(join(tmpdir(), 'guiyan-former-'))
fillSnapshot(join(folder, 'snapshot.db'), {
  articles: [
    article(1, '2025-06-01T01:00:00.000Z', 'xin', ['jiu']),
    article(2, '2025-07-01T01:00:00.000Z', 'geng-xin', ['jiu']),
    article(3, '2026-11-21T01:00:00.000Z', 'jiu'),
  ],
  awardSeries: [
    { ...base(1), slug: 'mei', formerSlugs: [{ slug: 'lan' }], name: '梅奖', firstYear: 2014 },
    { ...base(2), slug: 'lan', name: '兰奖', firstYear: 2014 },
  ],
  awards: [
    { ...base(1), series: 1, year: 2019, edition: 6 },
    { ...base(2), series: 1, year: 2024, edition: 11 },
    { ...base(3), series: 2, year: 2024, edition: 11 },
  ],
})
const store = new SnapshotStore(join(folder, 'snapshot.db'))
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const read = <T>(work: () => T): T =>
  withContent({ store, siteUrl: 'http://site.test', imprint: bareImprint }, work)

test('a former address leads to the article that stood there, not to the one that has its slug now', () => {
  const at = (year: string, month: string) => read(() => articleAt(year, month, 'jiu'))
  expect(at('2025', '06')).toEqual({ redirectTo: '/articles/2025/06/xin/' })
  expect(at('2025', '07')).toEqual({ redirectTo: '/articles/2025/07/geng-xin/' })
  expect(at('2026', '11')).toMatchObject({ article: { headline: '文 3' } })
})

test("an edition of a series keeps its former address until the slug's new owner has that year", () => {
  const at = (year: string) => read(() => awardAt('lan', year))
  expect(at('2019')).toEqual({ redirectTo: '/awards/mei/2019/' })
  expect(at('2024')).toMatchObject({ href: '/awards/lan/2024/' })
  expect(at('2020')).toBeNull()
})
