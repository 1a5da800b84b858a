import { articleOf } from '@guiyan/shared/bench/text'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFilledNewsroom, untilIdle, type FilledNewsroom } from '../bench/newsroom/filled-newsroom.ts'
import { measure } from '../bench/newsroom/publish-run.ts'
import { isLive, read, readUntil } from '../support/reader.ts'

let newsroom: FilledNewsroom
beforeAll(async () => {
  newsroom = await startFilledNewsroom(60)
})
afterAll(() => newsroom?.stop())

/** What REST says of a document; of what no two have in common, the type only. A filled one has no maker. */
function shape(document: Record<string, unknown>): unknown {
  const own = /^(id|parent|slug|publishedSlug|siteUrl|createdAt|updatedAt|publishedAt|pressState)$/
  const shown = (name: string, value: unknown) => (own.test(name) ? typeof value : value)
  return JSON.parse(
    JSON.stringify(document, (name, value) => (name === 'createdBy' ? undefined : shown(name, value))),
  )
}

const bySlug = async (slug: string) =>
  (await newsroom.admin.get(`/api/articles?depth=0&where[slug][equals]=${slug}`)).body.docs[0]
const versionsOf = async ({ id }: { id: unknown }) =>
  (await newsroom.admin.get(`/api/articles/versions?depth=0&where[parent][equals]=${String(id)}`)).body.docs

test('a filled article looks in REST like one that was published there', async () => {
  const filled = await bySlug('bench-8')
  const { headline, body, bylines } = articleOf(7)
  const made = await newsroom.admin.create(
    'articles',
    { headline, body, bylines, slug: 'made', chambers: filled.chambers, _status: 'published' },
    '?depth=0',
  )
  expect(shape(filled)).toEqual(shape(made))
  const [[ofFilled], [ofMade]] = await Promise.all([versionsOf(filled), versionsOf(made)])
  expect(shape(ofFilled.version)).toEqual(shape(ofMade.version))
  expect(shape({ ...ofFilled, version: null })).toEqual(shape({ ...ofMade, version: null }))
})

test('a filled article is found through its chamber, and stands on the site at its first date', async () => {
  const filled = await bySlug('bench-9')
  const query = `where[chambers][equals]=${filled.chambers[0]}&where[slug][equals]=bench-9`
  expect((await newsroom.admin.get(`/api/articles?${query}`)).body.totalDocs).toBe(1)
  expect(new URL(filled.siteUrl).pathname).toBe('/articles/2024/01/bench-9/')
  expect(isLive(filled.headline)(await read(filled.siteUrl))).toBe(true)
})

test('a filled article can be drafted, published and withdrawn', async () => {
  const { id, siteUrl, headline } = await bySlug('bench-10')
  const { admin } = newsroom
  await admin.update('articles', id, { headline: '草稿里的题', _status: 'draft' }, '?draft=true')
  expect(await bySlug('bench-10')).toMatchObject({ headline })
  expect(await versionsOf({ id })).toHaveLength(2)
  await admin.update('articles', id, { headline: '改好的题', slug: 'bench-new', _status: 'published' })
  await readUntil(siteUrl.replace('bench-10', 'bench-new'), isLive('改好的题'))
  await admin.update('articles', id, { _status: 'draft' })
  await readUntil(siteUrl.replace('bench-10', 'bench-new'), ({ status }) => status === 404)
})

test('the benchmark proves every edit and reports all its figures, in turn and at once', async () => {
  await untilIdle(newsroom, 60_000)
  const inTurn = await measure(newsroom, 60, 3, 1)
  expect(inTurn).toMatchObject({
    articles: 60,
    publishes: 3,
    acknowledged: 3,
    live: 3,
    proven: 3,
    releases: 3,
  })
  const numbers = ['p50Ms', 'p99Ms', 'pagesRendered', 'pressRssMb', 'cpuSeconds'] as const
  for (const name of numbers) expect(inTurn[name], name).toBeGreaterThan(0)
  const atOnce = await measure(newsroom, 60, 20, 10)
  expect(atOnce).toMatchObject({ acknowledged: 20, live: 20, proven: 20 })
  expect(atOnce.releases).toBeLessThan(20)
}, 180_000)
