import { createServer, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { DocumentStatus } from '@guiyan/shared/press/status'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { usualTiming } from './press.ts'
import { testBundle } from './testing/build-bundle.ts'
import { eventually } from './testing/eventually.ts'
import { PressRig, testSiteUrl } from './testing/press-rig.ts'
import { articleAddress, sampleArticle } from './testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(() => {
  rig = new PressRig()
})
afterEach(() => rig.stop())

const key = 'articles:500'
const timing = { ...usualTiming, healMs: 60_000, retryMs: 20, longestRetryMs: 50 }
const isProven = (revision: string | null) => (status: DocumentStatus) =>
  status.receipt?.revision === revision && status.receipt !== null && !status.pending

/** Publishes the sample article, or changes it. @returns its revision */
async function publish(fields: object = {}): Promise<string> {
  const { updatedAt } = rig.cms.publish('articles', 500, fields as Record<string, unknown>) // reason: fields of an article
  await rig.ping('articles', 500)
  return updatedAt
}

describe('a receipt is written', () => {
  beforeEach(async () => {
    await rig.start()
    await rig.settled()
  })

  test('for an article that is published, edited and taken back', async () => {
    const first = await publish(sampleArticle())
    const published = await rig.proven(key, isProven(first))
    expect(published.receipt?.urls[0]).toBe(testSiteUrl + articleAddress)
    const second = await publish({ headline: '改过' })
    const edited = await rig.proven(key, isProven(second))
    expect(edited.receipt?.release).toBe((published.receipt?.release ?? 0) + 1)
    rig.cms.remove('articles', 500)
    await rig.ping('articles', 500)
    const gone = await rig.proven(key, isProven(null))
    expect(gone).toMatchObject({ pending: false, failure: null })
    expect(gone.receipt?.urls).toEqual([testSiteUrl + articleAddress])
    expect((await rig.get(articleAddress)).status).toBe(404)
  })

  test('for a new slug, with the redirect from the old one', async () => {
    await rig.proven(key, isProven(await publish(sampleArticle())))
    const renamed = await publish({ slug: 'xin-di-zhi', formerSlugs: [{ slug: 'xin-wen' }] })
    const { receipt } = await rig.proven(key, isProven(renamed))
    expect(receipt?.urls.slice(0, 2)).toEqual([
      `${testSiteUrl}/articles/2026/11/xin-di-zhi/`,
      testSiteUrl + articleAddress,
    ])
  })

  test('for a photo, with its files', async () => {
    const photo = rig.cms.all().photos[0]
    const id = Number(photo?.id)
    const { updatedAt } = rig.cms.publish('photos', id, { caption: '换了说明' })
    await rig.ping('photos', id)
    const { receipt } = await rig.proven(`photos:${id}`, isProven(updatedAt))
    expect(receipt?.urls[0]).toMatch(new RegExp(`/photos/\\d+/\\d+/${id}/$`))
    expect(receipt?.urls.some((url) => /\.(avif|webp|jpg)$/.test(url))).toBe(true)
  })

  test('for an edition whose address moves with its series', async () => {
    const series = rig.cms.all().awardSeries[0]
    const award = rig.cms.all().awards[0]
    const slug = String(series?.['slug'])
    rig.cms.publish('awardSeries', Number(series?.id), { slug: 'gai-ming', formerSlugs: [{ slug }] })
    await rig.ping('awardSeries', Number(series?.id))
    const moved = await rig.proven(`awards:${award?.id}`, ({ receipt }) =>
      Boolean(receipt?.urls[0]?.includes('/gai-ming/')),
    )
    expect(moved.receipt?.urls.some((url) => url.includes(`/awards/${slug}/`))).toBe(true)
  })

  test('and the release counts as proven, with who and what', async () => {
    const publishId = crypto.randomUUID()
    rig.cms.publish('articles', 500, sampleArticle())
    await rig.ping('articles', { id: 500, publish: publishId })
    await rig.proven(key, ({ receipt }) => receipt !== null)
    await eventually(async () => expect((await rig.releases()).releases[0]?.proof).toBe('proven'))
    const [release] = (await rig.releases()).releases
    expect(release).toMatchObject({ live: true, kept: true, full: false, documentCount: 1, problem: null })
    expect(release?.documents).toMatchObject([{ id: '500', title: '一篇新闻', publish: publishId }])
  })
})

test('a first release proves all documents', async () => {
  await rig.start()
  await rig.settled()
  for (const [collection, documents] of Object.entries(rig.cms.all())) {
    for (const { id, updatedAt } of documents) {
      // reason: entries of a record by collection
      await rig.proven(`${collection as 'articles'}:${String(id)}`, isProven(updatedAt))
    }
  }
  await eventually(async () => expect((await rig.releases()).releases[0]?.proof).toBe('proven'))
})

describe('a served site of its own', () => {
  let served: Server
  /** What it answers instead of what the press serves; null: nothing at all. */
  let lie: ((path: string) => { status: number; text: string | Buffer } | undefined) | null
  let servedUrl: string

  const passOn = async (path: string, response: ServerResponse) => {
    const answer = await rig.get(path)
    const location = answer.headers.get('location')
    response.writeHead(answer.status, location ? { location } : {})
    response.end(Buffer.from(await answer.arrayBuffer()))
  }

  beforeEach(async () => {
    lie = () => undefined
    served = createServer((request, response) => {
      const told = lie?.(request.url ?? '/')
      if (lie === null) response.destroy()
      else if (told) response.writeHead(told.status).end(told.text)
      else passOn(request.url ?? '/', response).catch(() => response.destroy())
    }).listen(0, '127.0.0.1')
    await once(served, 'listening')
    const { port } = served.address() as AddressInfo // reason: it listens on a port, not a pipe
    servedUrl = `http://127.0.0.1:${port}`
    await rig.start({ servedUrl, timing })
    await rig.settled()
    await eventually(async () => expect((await rig.releases()).releases[0]?.proof).toBe('proven'))
  })
  afterEach(async () => {
    served.closeAllConnections()
    served.close()
    await once(served, 'close')
  })

  test.each([
    ['shows an old page', () => ({ status: 200, text: '<p>旧</p>' }), '不同'],
    ['has no page', () => ({ status: 404, text: '' }), '404'],
    ['has an error', () => ({ status: 502, text: '' }), '502'],
  ] as const)('that %s makes the publish fail, and heals', async (_what, answer, told) => {
    lie = (path) => (path === articleAddress ? answer() : undefined)
    const revision = await publish(sampleArticle())
    const failed = await rig.proven(key, ({ failure }) => failure !== null)
    expect(failed).toMatchObject({ receipt: null, pending: true })
    expect(failed.failure).toContain(servedUrl + articleAddress)
    expect(failed.failure).toContain(told)
    await eventually(async () => expect((await rig.status()).problem?.kind).toBe('proof'))
    await eventually(async () => expect((await rig.releases()).releases[0]?.proof).toBe('failed'))
    lie = () => undefined
    expect((await rig.proven(key, isProven(revision))).failure).toBeNull()
    await eventually(async () => expect((await rig.status()).problem).toBeNull())
  })

  test('that is dead makes the publish fail, and heals', async () => {
    lie = null
    const revision = await publish(sampleArticle())
    const failed = await rig.proven(key, ({ failure }) => failure !== null)
    expect(failed.failure).toContain('连不上')
    lie = () => undefined
    expect((await rig.proven(key, isProven(revision))).failure).toBeNull()
  })

  test('that still shows what was taken back makes that fail', async () => {
    await rig.proven(key, isProven(await publish(sampleArticle())))
    lie = (path) => (path === articleAddress ? { status: 200, text: '还在' } : undefined)
    rig.cms.remove('articles', 500)
    await rig.ping('articles', 500)
    expect((await rig.proven(key, ({ failure }) => failure !== null)).failure).toContain('应已撤下')
    lie = (path) => (path === articleAddress ? { status: 410, text: '' } : undefined)
    await rig.proven(key, isProven(null))
  })

  test('that redirects elsewhere from a former address makes that fail', async () => {
    await rig.proven(key, isProven(await publish(sampleArticle())))
    lie = (path) => (path === articleAddress ? { status: 302, text: '' } : undefined)
    const renamed = await publish({ slug: 'xin-di-zhi', formerSlugs: [{ slug: 'xin-wen' }] })
    expect((await rig.proven(key, ({ failure }) => failure !== null)).failure).toContain('302')
    // A plain file server has the page that redirects.
    const page = Buffer.from(rig.tree().get(`${articleAddress.slice(1)}index.html`) ?? '', 'latin1')
    lie = (path) => (path === articleAddress ? { status: 200, text: page } : undefined)
    await rig.proven(key, isProven(renamed))
  })

  test('what was not proven when the press was stopped is proven after the next start', async () => {
    lie = null
    const revision = await publish(sampleArticle())
    await rig.until(articleAddress, ({ status }) => status === 200)
    await rig.stopPress()
    lie = () => undefined
    await rig.startPress({ servedUrl, timing })
    await rig.proven(key, isProven(revision))
  })
})
