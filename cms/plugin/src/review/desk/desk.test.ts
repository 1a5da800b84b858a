import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../access/roles.ts'
import { lexical, make } from '../../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const write = (headline: string, as: 'journalist' | 'editor' = 'journalist') =>
  make(newsroom, 'articles', { headline, body: lexical('考察团昨日抵达泉州。') }, as)
const step = async (article: Json, as: Role, action: string, more: object = {}) => {
  const body = { action, ...more }
  expect((await newsroom.rest('POST', `/articles/${article.id}/review`, { as, body })).status).toBe(200)
}
const desk = async (as: Role): Promise<Json> => (await newsroom.rest('GET', '/desk', { as })).body
const count = async (as: Role): Promise<Json> => (await newsroom.rest('GET', '/desk/count', { as })).body
const titles = (listed: Json[]) => listed.map(({ title }) => title)

test('the desk lists what waits, the longest waiting first, with whose it is and what changed', async () => {
  const [first, second] = [await write('先写的'), await write('后写\n先送的')]
  const third = await write('编辑写的', 'editor')
  await step(second, 'journalist', 'proposed', { note: '急稿' })
  await step(first, 'journalist', 'proposed')
  await step(third, 'editor', 'proposed')
  const { waiting, isAll } = await desk('editor')
  expect(isAll).toBe(true)
  expect(titles(waiting)).toEqual(['后写 先送的', '先写的', '编辑写的'])
  expect(waiting[0]).toMatchObject({
    writer: 'journalist',
    byName: 'journalist',
    note: '急稿',
    characters: 10,
  })
  expect(waiting[0]).toMatchObject({ changed: null, openNotes: 0, isPublished: false })

  const passages = [{ quote: '昨日', note: '哪天' }]
  await step(second, 'editor', 'returned', { passages })
  await newsroom.rest('PATCH', `/articles/${second.id}?draft=true`, {
    as: 'journalist',
    body: { body: lexical('考察团三日抵达泉州。') },
  })
  await step(second, 'journalist', 'proposed')
  const again = (await desk('editor')).waiting
  expect(titles(again)).toEqual(['先写的', '编辑写的', '后写 先送的'])
  expect(again[2]).toMatchObject({ changed: { added: 2, removed: 2 }, openNotes: 1 })
  await step(first, 'editor', 'ready')
  expect(titles((await desk('admin')).ready)).toEqual(['先写的'])
})

test('a writer sees their own alone, what was returned too', async () => {
  const own = await write('退给我的')
  const others = await write('编辑自己的', 'editor')
  await step(own, 'journalist', 'proposed')
  await step(own, 'editor', 'returned', { note: '补采访' })
  await step(others, 'editor', 'proposed')
  const mine = await desk('journalist')
  expect(mine.isAll).toBe(false)
  expect(mine.returned).toMatchObject([{ title: '退给我的', note: '补采访', byName: 'editor' }])
  expect(titles(mine.waiting)).not.toContain('编辑自己的')
  expect((await count('journalist')).returned).toBe(1)
})

test('photos, chambers and awards that were handed in are listed, too, and counted', async () => {
  const before = await count('editor')
  const photo = await make(newsroom, 'photos', { caption: '合影', credit: '资料图片' }, 'photographer')
  await newsroom.rest('PATCH', `/photos/${photo.id}?draft=true`, {
    as: 'photographer',
    body: { stage: 'proposed' },
  })
  await make(newsroom, 'chambers', { name: '昆明商会', stage: 'proposed' }, 'journalist')
  expect((await desk('editor')).others).toMatchObject([
    { collection: 'photos', title: '合影', writer: 'photographer' },
    { collection: 'chambers', title: '昆明商会', writer: 'journalist' },
  ])
  expect((await desk('photographer')).others).toMatchObject([{ collection: 'photos' }])
  expect((await count('editor')).waiting).toBe(before.waiting + 2)
  expect(await count('photographer')).toMatchObject({ isAll: false, waiting: 1, returned: 0 })
})

test('the public has no desk', async () => {
  expect((await newsroom.rest('GET', '/desk')).status).toBe(403)
  expect((await newsroom.rest('GET', '/desk/count')).status).toBe(403)
})
