import { type CollectionName, collections } from '@guiyan/shared/content'
import { HeadDigest } from '@guiyan/shared/press/head-digest'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { sharedDigests } from './head-digests.ts'
import { digestOf } from './read-heads.ts'

vi.setConfig({ testTimeout: 60_000 })
let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  await newsroom.rest('GET', '/users/me', { as: 'editor' })
})
afterAll(() => newsroom.close())

/** What anybody gets of a collection by REST, as a press lists it. */
async function heads(collection: CollectionName): Promise<{ id: string; updatedAt: string }[]> {
  const query = 'depth=0&where[_status][equals]=published&select[updatedAt]=true&limit=1000'
  const { body } = await newsroom.rest('GET', `/${collection}?${query}`)
  return body.docs.map(({ id, updatedAt }: Json) => ({ id: String(id), updatedAt }))
}

async function digestOfRest(collection: CollectionName): Promise<string> {
  const digest = new HeadDigest()
  for (const head of await heads(collection)) digest.add(head)
  return digest.word()
}

const patch = (id: number, body: object, query = '') =>
  newsroom.rest('PATCH', `/articles/${id}${query}`, { as: 'editor', body })

/** What may happen to the nth article. The last two pass by everything that notices changes. */
const actions: Record<string, (id: number) => Promise<unknown>> = {
  publish: (id) => patch(id, { deck: '新', ...published }),
  draft: (id) => patch(id, { deck: '稿' }, '?draft=true'),
  unpublish: (id) => patch(id, { _status: 'draft' }),
  delete: (id) => newsroom.rest('DELETE', `/articles/${id}`, { as: 'admin' }),
  backdate: (id) => sql(`UPDATE articles SET updated_at = '2020-01-01T00:00:00.000Z' WHERE id = ${id}`),
  vanish: (id) => sql(`UPDATE articles SET _status = 'draft' WHERE id = ${id}`),
}
const sql = (text: string) => (newsroom.payload.db as Json).client.execute(text)

test('the digest of the database is that of what REST shows, and differs exactly where that does', async () => {
  const article = { headline: '题', body: lexical('文'), ...published }
  const ids: number[] = []
  for (let n = 0; n < 4; n++) ids.push((await make(newsroom, 'articles', article)).id)
  const step = fc.tuple(fc.constantFrom(...Object.keys(actions)), fc.nat(ids.length - 1))
  await fc.assert(
    fc.asyncProperty(step, async ([action, n]) => {
      const [digestBefore, before] = [await digestOf(newsroom.payload, 'articles'), await heads('articles')]
      await actions[action]?.(ids[n] ?? 0)
      const [digest, after] = [await digestOf(newsroom.payload, 'articles'), await heads('articles')]
      expect(digest).toBe(await digestOfRest('articles'))
      expect(digest === digestBefore).toBe(
        JSON.stringify(after.sort(byId)) === JSON.stringify(before.sort(byId)),
      )
    }),
    { numRuns: 40 },
  )
})
const byId = (one: { id: string }, other: { id: string }) => Number(one.id) - Number(other.id)

test('more documents than are read at once are all in it', async () => {
  const values = Array.from(
    { length: 2100 },
    (_, n) => `('商会 ${n}', 'published', '2026-11-26T00:00:00.000Z')`,
  )
  await sql(`INSERT INTO chambers (name, _status, updated_at) VALUES ${values.join()}`)
  const digest = await digestOf(newsroom.payload, 'chambers')
  expect(digest).toMatch(/^2100-/)
  await sql("UPDATE chambers SET updated_at = '2026-11-26T00:00:00.001Z' WHERE name = '商会 1500'")
  expect(await digestOf(newsroom.payload, 'chambers')).not.toBe(digest)
})

test('anybody may ask, and gets one of each collection', async () => {
  const { status, body } = await newsroom.rest('GET', '/press/changes/digests')
  expect([status, Object.keys(body.collections)]).toEqual([200, [...collections]])
  expect(body.collections.articles).toBe(await digestOfRest('articles'))
})

test('one reading does for all who ask within fifty seconds, until a stamp says that something changed', async () => {
  let stamp = 'a'
  const reads: string[] = []
  const now = vi.spyOn(performance, 'now').mockReturnValue(0)
  const digestsOf = sharedDigests(
    async () => ({ collections: Object.fromEntries(collections.map((name) => [name, stamp])) as Json }),
    async (_payload, collection) => `${collection} ${reads.push(collection)}`,
  )
  const ask = async () => (await digestsOf(newsroom.payload)).collections.articles
  const [first] = await Promise.all([ask(), ask(), ask()])
  expect(reads).toHaveLength(collections.length)
  stamp = 'b'
  const second = await ask()
  expect(second).not.toBe(first)
  now.mockReturnValue(49_000)
  expect(await ask()).toBe(second)
  now.mockReturnValue(51_000)
  expect(await ask()).not.toBe(second)
  now.mockRestore()
})

test('a reading that failed is not kept', async () => {
  let fails = true
  const stamps = { collections: Object.fromEntries(collections.map((name) => [name, 'a'])) as Json }
  const digestsOf = sharedDigests(
    async () => stamps,
    async () => {
      if (fails) throw new Error('the database is away')
      return 'digest'
    },
  )
  await expect(digestsOf(newsroom.payload)).rejects.toThrow('away')
  fails = false
  expect((await digestsOf(newsroom.payload)).collections.photos).toBe('digest')
})
