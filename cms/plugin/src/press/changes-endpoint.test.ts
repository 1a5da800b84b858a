import { afterAll, beforeAll, expect, test } from 'vitest'
import { lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { readStamps, sharedStamps } from './public-stamps.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  await newsroom.rest('GET', '/users/me', { as: 'editor' })
})
afterAll(() => newsroom.close())

const stamps = async () => (await readStamps(newsroom.payload)).collections
const article = { headline: '题', body: lexical('文') }
const patch = (id: unknown, body: object, query = '') =>
  newsroom.rest('PATCH', `/articles/${id}${query}`, { as: 'editor', body })

test('what the public does not see changes no stamp', async () => {
  const before = await stamps()
  const { id } = await make(newsroom, 'articles', article)
  await patch(id, { deck: '稿' }, '?draft=true&autosave=true')
  expect(await stamps()).toEqual(before)
})

test.each([
  ['an edit', (id: unknown) => patch(id, { deck: '新', ...published })],
  ['an unpublish', (id: unknown) => patch(id, { _status: 'draft' })],
  ['a deletion', (id: unknown) => newsroom.rest('DELETE', `/articles/${id}`, { as: 'editor' })],
])('%s of a published article changes the stamp of articles, and no other', async (_, action) => {
  const { id } = await make(newsroom, 'articles', { ...article, ...published })
  const { articles, ...others } = await stamps()
  await action(id)
  const after = await stamps()
  expect(after.articles).not.toBe(articles)
  expect(after).toMatchObject(others)
})

test('anybody may ask, and who knows the answer gets none', async () => {
  const first = await newsroom.rest('GET', '/press/changes')
  expect(first.body).toEqual({ collections: await stamps() })
  const etag = first.response.headers.get('etag') ?? ''
  const { handleEndpoints } = await import('payload')
  const ask = (word: string) =>
    handleEndpoints({
      config: newsroom.payload.config as Json, // reason: only whether it is a promise differs
      request: new Request('http://localhost:5100/api/press/changes', { headers: { 'if-none-match': word } }),
    })
  expect((await ask(etag)).status).toBe(304)
  expect((await ask(`W/${etag}`)).status).toBe(304)
  expect((await ask('"another"')).status).toBe(200)
})

test('many who ask at once cost one look, and a look that failed is not kept', async () => {
  let looks = 0
  const stampsOf = sharedStamps(async () => {
    if (++looks === 1) throw new Error('the database is away')
    return { collections: {} as Json }
  })
  await expect(stampsOf(newsroom.payload)).rejects.toThrow('away')
  await Promise.all(Array.from({ length: 20 }, () => stampsOf(newsroom.payload)))
  expect(looks).toBe(2)
})
