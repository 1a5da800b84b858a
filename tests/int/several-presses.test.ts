// oxlint-disable typescript/no-explicit-any -- the tests look into whatever the API answers
import { join } from 'node:path'
import { HeadDigest } from '@guiyan/shared/press/head-digest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesBelow } from '../support/files-below.ts'
import { freePort } from '../support/free-port.ts'
import { body } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { startOtherPress, type OtherPress } from '../support/other-press.ts'
import { read } from '../support/reader.ts'
import { until as asked } from '../support/until.ts'

const names = ['泉州', '福州', '厦门', '新来的'] as const
let newsroom: Newsroom
/** The newsroom's own is the first of four; the fourth starts later. */
let others: OtherPress[] = []
let ports: number[]

beforeAll(async () => {
  ports = await Promise.all(names.map(() => freePort()))
  const env = {
    SITE_PORT: String(ports[0]),
    SITE_URL: 'http://site.test',
    PRESS_URLS: names.map((name, n) => `http://127.0.0.1:${ports[n]}#${name}`).join(),
  }
  newsroom = await startNewsroom({ env })
  others = await Promise.all(ports.slice(1, 3).map((port) => startOtherPress(newsroom, port)))
}, 180_000)
afterAll(async () => {
  await Promise.all(others.map((press) => press.stop()))
  await newsroom?.stop()
})

const publish = (headline: string) =>
  newsroom.admin.create('articles', { headline, body: body('正文'), _status: 'published' })

/** What the CMS says of an article and of the presses now. */
async function said(id: number) {
  const { body: answer } = await newsroom.admin.get(`/api/press/state?documents=articles:${id}`)
  return { ...answer.documents[`articles:${id}`], presses: answer.presses }
}

/** Asks as the admin UI does. */
const until = <Answer>(ask: () => Promise<Answer>, expected: (answer: Answer) => boolean) =>
  asked(ask, expected, 45_000)
/** Three presses run at first; the fourth is named, and lacks. */
const isLiveAt = (count: number) => (answer: any) =>
  (answer.partly?.state === 'live' && answer.partly.at === count) || (count === 4 && answer.state === 'live')

/** Every file of a press's live release, by its place in it. */
const treeOf = (dataDir: string) => filesBelow(join(dataDir, 'press', 'releases', 'current'))

const pathOf = (siteUrl: string) => new URL(siteUrl).pathname
const statusAt = async (n: number, siteUrl: string) =>
  (await read(`http://127.0.0.1:${ports[n]}${pathOf(siteUrl)}`)).status
const holds = async () =>
  (await newsroom.admin.get('/api/press/state')).body.presses.map(({ hold }: any) => hold?.by ?? null)

test('all are named, and a publish is proven on each', async () => {
  const { id, siteUrl } = await publish('三台都有')
  const state = await until(() => said(id), isLiveAt(3))
  expect(state.presses.map(({ press }: any) => press)).toEqual(names)
  expect(state.lacking).toEqual([{ press: '新来的', state: 'unknown', reason: null }])
  for (const n of [0, 1, 2]) expect(await statusAt(n, siteUrl)).toBe(200)
})

test('one that is stopped and one that is killed are named, hold nobody up, and catch up by themselves', async () => {
  const [stopped, killed] = others as [OtherPress, OtherPress] // reason: as started above
  stopped.running.child.kill('SIGSTOP')
  await killed.running.stop('SIGKILL')
  const { id } = await publish('两台不在')
  const alone = await until(() => said(id), isLiveAt(1))
  expect(alone.state).toBe('unknown')
  expect(alone.lacking.map(({ press }: any) => press)).toEqual(['福州', '厦门', '新来的'])

  stopped.running.child.kill('SIGCONT')
  await killed.start()
  await until(() => said(id), isLiveAt(3))
})

test('orders reach all, also one that was away when they were given', async () => {
  const good = await publish('好的')
  await until(() => said(good.id), isLiveAt(3))
  const bad = await publish('要撤回的')
  await until(() => said(bad.id), isLiveAt(3))
  const { releases } = (await newsroom.admin.get('/api/press/releases?press=0')).body
  const number = releases[0].number - 1
  const away = others[1] as OtherPress // reason: as started above
  await away.running.stop('SIGKILL')
  const { status, body: answer } = await newsroom.admin.post('/api/press/restore', { release: number })
  expect([status, answer.missed.map(({ press }: any) => press)]).toEqual([200, ['厦门', '新来的']])
  for (const n of [0, 1]) expect([n, await statusAt(n, bad.siteUrl)]).toEqual([n, 404])

  await away.start()
  const [by] = await until(holds, (all: any) => all[2] !== null)
  expect(await holds()).toEqual([by, by, by, null])
  expect(await statusAt(2, bad.siteUrl)).toBe(404)
  expect(await statusAt(2, good.siteUrl)).toBe(200)

  await away.running.stop('SIGKILL')
  expect((await newsroom.admin.post('/api/press/resume', {})).status).toBe(200)
  await away.start()
  await until(holds, (all: any) => all.every((hold: any) => hold === null))
  await until(() => said(bad.id), isLiveAt(3))
}, 120_000)

test('one that joins with an empty disk while the others are held serves nothing until they go on, then the same bytes', async () => {
  const { releases } = (await newsroom.admin.get('/api/press/releases?press=0')).body
  await newsroom.admin.post('/api/press/restore', { release: releases[0].number - 1 })
  const port = ports[3] as number // reason: as many as names
  const answers = new Set<number>()
  const starting = startOtherPress(newsroom, port)
  const joined = new AbortController()
  const polling = (async () => {
    while (!joined.signal.aborted) {
      const home = await read(`http://127.0.0.1:${port}/`).catch(() => null)
      if (home) answers.add(home.status)
      if (home?.status === 200) expect(home.html).toContain('要撤回的')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  others.push(await starting)
  const newcomer = async () => (await newsroom.admin.get('/api/press/state')).body.presses[3]
  await until(newcomer, (health: any) => health.problem?.kind === 'held')
  const restored = await newsroom.admin.post('/api/press/restore', { release: releases[0].number - 1 })
  expect(restored.body.missed).toMatchObject([
    { press: '新来的', why: expect.stringContaining('恢复更新后') },
  ])
  expect([...answers]).toEqual([503])
  expect((await newsroom.admin.post('/api/press/resume', {})).body.missed).toEqual([])
  const { docs } = (await newsroom.admin.get('/api/articles?limit=10')).body
  await until(
    async () => Promise.all(docs.map(({ id }: any) => said(id))),
    (all) => all.every(isLiveAt(4)),
  )
  joined.abort()
  await polling
  expect([...answers].sort()).toEqual([200, 503])
  const [first, ...rest] = [newsroom.dataDir, ...others.map(({ dataDir }) => dataDir)].map(treeOf)
  for (const tree of rest) expect(tree).toEqual(first)
})

test('the digests that presses compare with are those of what anybody may list', async () => {
  const { collections: digests } = (await newsroom.admin.get('/api/press/changes/digests')).body
  for (const [collection, word] of Object.entries(digests)) {
    const query = 'where[_status][equals]=published&depth=0&limit=1000'
    const { docs } = (await newsroom.admin.get(`/api/${collection}?${query}`)).body
    const digest = new HeadDigest()
    for (const { id, updatedAt } of docs) digest.add({ id: String(id), updatedAt })
    expect([collection, word]).toEqual([collection, digest.word()])
  }
})
