import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { usualTiming } from '../press.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { PressRig, testSiteUrl } from '../testing/press-rig.ts'
import { PurgeReceiver } from '../testing/purge-receiver.ts'
import { articleAddress, sampleArticle } from '../testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
let receiver: PurgeReceiver

beforeEach(async () => {
  rig = new PressRig()
  receiver = new PurgeReceiver()
  await receiver.start()
})
afterEach(async () => {
  await rig.stop()
  receiver.stop()
})

async function start(): Promise<void> {
  const timing = { ...usualTiming, healMs: 60_000, retryMs: 20 }
  const options = { purge: { url: receiver.url, secret: receiver.secret }, timing }
  if (rig.cms.url === '') await rig.start(options)
  else await rig.startPress({ ...options, cmsUrl: rig.cms.url })
  await rig.settled()
}
const toldOf = (url: string) => receiver.told.some(({ urls }) => urls.includes(url))
const isQuiet = async () => (await rig.status()).purge === null && receiver.told.length > 0
const publish = async (fields: object = {}) => {
  rig.cms.publish('articles', 500, sampleArticle(fields))
  await rig.ping('articles', 500)
}

test('at first everything, then what a release changed, brought and took away, signed', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  expect(receiver.told).toEqual([
    { site: testSiteUrl, release: 1, batch: 1, batches: 1, urls: ['*'], isSigned: true },
  ])
  await publish()
  await vi.waitUntil(() => toldOf(testSiteUrl + articleAddress))
  expect(receiver.told[1]).toMatchObject({ release: 2, isSigned: true })
  for (const path of ['/', '/feed.xml', '/articles/2026/11/'])
    expect(receiver.told[1]?.urls).toContain(testSiteUrl + path)
  expect(receiver.told[1]?.urls).not.toContain(`${testSiteUrl}/about/`)
  await vi.waitUntil(isQuiet)
  receiver.told = []
  rig.cms.remove('articles', 500)
  await rig.ping('articles', 500)
  await vi.waitUntil(() => toldOf(testSiteUrl + articleAddress))
})

test('a receiver that fails keeps no release, is seen, and is told of all once it takes it', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  receiver.answers = 500
  await publish()
  await rig.until(articleAddress, ({ status }) => status === 200)
  await vi.waitUntil(async () => (await rig.status()).purge?.problem?.includes('500'))
  await publish({ headline: '又改了' })
  await rig.until(articleAddress, (_response, text) => text.includes('又改了'))
  const { answer } = await rig.ask('/healthz')
  expect(answer).toMatchObject({ problem: null })
  receiver.told = []
  receiver.answers = 200
  await vi.waitUntil(isQuiet)
  expect(receiver.told.at(-1)).toMatchObject({ release: 3 })
  expect(toldOf(testSiteUrl + articleAddress)).toBe(true)
})

test('what was not told before a restart is told after it; what was told is not told again', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  receiver.answers = 503
  await publish()
  await vi.waitUntil(() => toldOf(testSiteUrl + articleAddress))
  await rig.stopPress()
  receiver.told = []
  receiver.answers = 200
  await start()
  await vi.waitUntil(isQuiet)
  expect(receiver.told.flatMap(({ urls }) => urls)).not.toContain('*')
  expect(toldOf(testSiteUrl + articleAddress)).toBe(true)
  await rig.stopPress()
  receiver.told = []
  await start()
  await publish({ headline: '下一版' })
  await vi.waitUntil(isQuiet)
  expect(receiver.told.map(({ release }) => release)).toEqual([3])
})

test('many addresses come in parts, each address once', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  receiver.told = []
  const ids = Array.from({ length: 60 }, (_, n) => 1000 + n)
  for (const id of ids) rig.cms.publish('articles', id, sampleArticle({ slug: `pian-${id}` }))
  await rig.ping('articles', ...ids)
  await vi.waitUntil(isQuiet, 20_000)
  expect(receiver.told.length).toBeGreaterThan(1)
  expect(receiver.told.map(({ batch }) => batch)).toEqual(receiver.told.map((_, n) => n + 1))
  expect(receiver.told.length).toBe(receiver.told[0]?.batches)
  const urls = receiver.told.flatMap((each) => each.urls)
  expect(new Set(urls).size).toBe(urls.length)
})
