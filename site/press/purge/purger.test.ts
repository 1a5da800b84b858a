import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { usualTiming } from '../press.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { PressRig, testSiteUrl } from '../testing/press-rig.ts'
import { articleAddress, sampleArticle } from '../testing/sample-article.ts'
import { type PurgeBody, purgeSignature } from './purge-request.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

const secret = 'a secret for purges'
let rig: PressRig
let receiver: Server
let told: (PurgeBody & { isSigned: boolean })[]
let answers: number

beforeEach(async () => {
  rig = new PressRig()
  told = []
  answers = 204
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    const { 'x-guiyan-signature': signature, 'x-guiyan-timestamp': timestamp } = request.headers
    const isSigned = signature === purgeSignature(secret, String(timestamp), body)
    told.push({ ...(JSON.parse(body) as PurgeBody), isSigned }) // reason: of any shape, then compared
    response.writeHead(answers).end()
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
})
afterEach(async () => {
  await rig.stop()
  receiver.closeAllConnections()
  receiver.close()
})

async function start(): Promise<void> {
  const { port } = receiver.address() as AddressInfo // reason: it listens on a port, not a pipe
  const timing = { ...usualTiming, healMs: 60_000, retryMs: 20 }
  const options = { purge: { url: `http://127.0.0.1:${port}/hook`, secret }, timing }
  if (rig.cms.url === '') await rig.start(options)
  else await rig.startPress({ ...options, cmsUrl: rig.cms.url })
  await rig.settled()
}
const toldOf = (url: string) => told.some(({ urls }) => urls.includes(url))
const isQuiet = async () => (await rig.status()).purge === null && told.length > 0
const publish = async (fields: object = {}) => {
  rig.cms.publish('articles', 500, sampleArticle(fields))
  await rig.ping('articles', 500)
}

test('at first everything, then what a release changed, brought and took away, signed', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  expect(told).toEqual([{ site: testSiteUrl, release: 1, batch: 1, batches: 1, urls: ['*'], isSigned: true }])
  await publish()
  await vi.waitUntil(() => toldOf(testSiteUrl + articleAddress))
  expect(told[1]).toMatchObject({ release: 2, isSigned: true })
  for (const path of ['/', '/feed.xml', '/articles/2026/11/'])
    expect(told[1]?.urls).toContain(testSiteUrl + path)
  expect(told[1]?.urls).not.toContain(`${testSiteUrl}/about/`)
  await vi.waitUntil(isQuiet)
  told = []
  rig.cms.remove('articles', 500)
  await rig.ping('articles', 500)
  await vi.waitUntil(() => toldOf(testSiteUrl + articleAddress))
})

test('a receiver that fails keeps no release, is seen, and is told of all once it takes it', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  answers = 500
  await publish()
  await rig.until(articleAddress, ({ status }) => status === 200)
  await vi.waitUntil(async () => (await rig.status()).purge?.problem?.includes('500'))
  await publish({ headline: '又改了' })
  await rig.until(articleAddress, (_response, text) => text.includes('又改了'))
  const { answer } = await rig.ask('/healthz')
  expect(answer).toMatchObject({ problem: null })
  told = []
  answers = 200
  await vi.waitUntil(isQuiet)
  expect(told.at(-1)).toMatchObject({ release: 3 })
  expect(toldOf(testSiteUrl + articleAddress)).toBe(true)
})

test('what was not told before a restart is told after it; what was told is not told again', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  answers = 503
  await publish()
  await vi.waitUntil(() => toldOf(testSiteUrl + articleAddress))
  await rig.stopPress()
  told = []
  answers = 200
  await start()
  await vi.waitUntil(isQuiet)
  expect(told.flatMap(({ urls }) => urls)).not.toContain('*')
  expect(toldOf(testSiteUrl + articleAddress)).toBe(true)
  await rig.stopPress()
  told = []
  await start()
  await publish({ headline: '下一版' })
  await vi.waitUntil(isQuiet)
  expect(told.map(({ release }) => release)).toEqual([3])
})

test('many addresses come in parts, each address once', async () => {
  await start()
  await vi.waitUntil(isQuiet)
  told = []
  const ids = Array.from({ length: 60 }, (_, n) => 1000 + n)
  for (const id of ids) rig.cms.publish('articles', id, sampleArticle({ slug: `pian-${id}` }))
  await rig.ping('articles', ...ids)
  await vi.waitUntil(isQuiet, 20_000)
  expect(told.length).toBeGreaterThan(1)
  expect(told.map(({ batch }) => batch)).toEqual(told.map((_, n) => n + 1))
  expect(told.length).toBe(told[0]?.batches)
  const urls = told.flatMap((each) => each.urls)
  expect(new Set(urls).size).toBe(urls.length)
})
