import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { type Ping, pingSchema } from '@guiyan/shared/press/ping'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

type Call = { path: string; token: string | undefined; ping: Ping; seen: Json }
let press: Server
let newsroom: TestNewsroom
let calls: Call[] = []
let arrived: () => void = () => {}

beforeAll(async () => {
  press = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', async () => {
      const ping = pingSchema.parse(JSON.parse(Buffer.concat(parts).toString()))
      const { collection, id } = ping.changes.at(-1) ?? { collection: 'articles', id: '0' }
      // What a press sees that looks at once, over public REST.
      const seen = (await newsroom.rest('GET', `/${collection}/${id}?depth=0`)).body
      calls.push({ path: request.url ?? '', token: request.headers.authorization, ping, seen })
      response.end()
      arrived()
    })
  })
  await new Promise<void>((resolve) => press.listen(0, '127.0.0.1', resolve))
  const { port } = press.address() as AddressInfo // reason: it listens on TCP
  newsroom = await startNewsroom(['http://127.0.0.1:1', `http://127.0.0.1:${port}`])
})
afterAll(async () => {
  await newsroom.close()
  press.close()
})

/** Does something and gives the first ping after it. */
async function pingAfter(action: () => Promise<unknown>): Promise<Call> {
  calls = []
  const arrival = new Promise<void>((resolve) => (arrived = resolve))
  await action()
  await arrival
  return calls[0] as Call // reason: it has just arrived
}

const article = { headline: '题', body: lexical('文') }
const patch = (id: unknown, body: object, query = '') =>
  newsroom.rest('PATCH', `/articles/${id}${query}`, { as: 'editor', body })

test('publishing pings once, after the commit, naming the article and its photos, with the token', async () => {
  const photo = await make(newsroom, 'photos', { caption: '图', credit: '资料图片', alt: '图里的景' })
  const body = lexical(block('photo', { photo: photo.id }))
  const draft = await make(newsroom, 'articles', { ...article, body })
  const call = await pingAfter(() => patch(draft.id, published))
  expect(call.path).toBe(pressPaths.ping)
  expect(call.token).toBe(`Bearer ${pressToken('a secret of thirty-two characters!')}`)
  expect(call.ping.changes).toEqual([
    { collection: 'photos', id: String(photo.id), publish: expect.any(String) },
    { collection: 'articles', id: String(draft.id), publish: expect.any(String) },
  ])
  expect(call.seen).toMatchObject({ headline: '题', _status: 'published' })
})

test('withdrawing a photo names it alone, after the commit; its articles follow by themselves', async () => {
  const photo = await make(newsroom, 'photos', { caption: '图', credit: '资料图片', alt: '图里的景' })
  await pingAfter(() => make(newsroom, 'articles', { ...article, leadPhoto: photo.id, ...published }))
  const withdrawal = { as: 'editor', body: { reason: '当事人要求' } } as const
  const call = await pingAfter(() => newsroom.rest('POST', `/photos/${photo.id}/withdraw`, withdrawal))
  expect(call.ping.changes).toEqual([
    { collection: 'photos', id: String(photo.id), publish: expect.any(String) },
  ])
  expect(call.seen).not.toHaveProperty('caption')
})

test('drafts are nobody’s business: the next ping is that of the next publication', async () => {
  const first = await make(newsroom, 'articles', article)
  await patch(first.id, { deck: '稿' }, '?draft=true')
  await patch(first.id, { deck: '稿二' }, '?draft=true&autosave=true')
  const call = await pingAfter(() => make(newsroom, 'articles', { ...article, ...published }))
  expect(call.ping.changes.map(({ id }) => id)).not.toContain(String(first.id))
})

test.each([
  ['an edit', (id: unknown) => patch(id, { deck: '新', ...published })],
  ['an unpublish', (id: unknown) => patch(id, { _status: 'draft' })],
  ['a deletion', (id: unknown) => newsroom.rest('DELETE', `/articles/${id}`, { as: 'editor' })],
])('%s of a published article pings', async (_, action) => {
  let id: unknown
  await pingAfter(async () => {
    id = (await make(newsroom, 'articles', { ...article, ...published })).id
  })
  const call = await pingAfter(() => action(id))
  expect(call.ping.changes).toMatchObject([{ collection: 'articles', id: String(id) }])
})

test('an unpublish behind a newer draft pings too', async () => {
  let id: unknown
  await pingAfter(async () => {
    id = (await make(newsroom, 'articles', { ...article, ...published })).id
  })
  await patch(id, { deck: '新稿' }, '?draft=true')
  const call = await pingAfter(() => patch(id, { _status: 'draft' }))
  expect(call.ping.changes).toMatchObject([{ collection: 'articles', id: String(id) }])
})

test('many changes of one transaction are one ping; a rolled back one is none', async () => {
  const { payload } = newsroom
  const create = async (req: Json) =>
    payload.create({ collection: 'chambers', data: { name: '商会', ...published } as Json, req })
  const undone = await createLocalReq({}, payload)
  await initTransaction(undone)
  await create(undone)
  await killTransaction(undone)
  const call = await pingAfter(async () => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await create(req)
    await create(req)
    await commitTransaction(req)
  })
  expect(call.ping.changes).toHaveLength(2)
})
