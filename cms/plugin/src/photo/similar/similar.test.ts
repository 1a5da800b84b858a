import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { plain, scene } from '../../testing/pictures.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

async function photo(bytes: Buffer, body: Json = {}): Promise<Json> {
  const sent = { as: 'photographer', body, file: { name: 'x.jpg', bytes } } as const
  return (await newsroom.rest('POST', '/photos?draft=true', sent)).body.doc
}
const similar = async (id: unknown) =>
  (await newsroom.rest('GET', `/photos/${id}/similar`, { as: 'photographer' })).body.similar

test('a photo names the photos that look like it, the nearest first', async () => {
  const bytes = await (await scene(1, 1200, 800)).jpeg().toBuffer()
  const first = await photo(bytes, { caption: '原来的', credit: '张剑峰 摄' })
  expect(await similar(first.id)).toEqual([])
  await photo(await (await scene(2, 1200, 800)).jpeg().toBuffer())
  const smaller = await photo(await sharp(bytes).resize(700).jpeg().toBuffer())
  const brighter = await photo(await sharp(bytes).modulate({ brightness: 1.2 }).jpeg().toBuffer())
  expect((await similar(brighter.id)).map(({ id }: Json) => id).sort()).toEqual([first.id, smaller.id])
  const found = await similar(smaller.id)
  expect(found[0]).toMatchObject({ id: first.id, caption: '原来的', credit: '张剑峰 摄' })
  expect(found[0].distance).toBeLessThanOrEqual(found[1].distance)
  expect(found[0].thumbnail).toMatch(/^\/api\/photos\/derivatives\/.*-w480-/)
  // What is looked for is the newest picture, not the one that it was.
  const file = { name: 'y.jpg', bytes: await (await scene(3, 1200, 800)).jpeg().toBuffer() }
  await newsroom.rest('PATCH', `/photos/${first.id}?draft=true`, { as: 'photographer', body: {}, file })
  expect((await similar(smaller.id)).map(({ id }: Json) => id)).toEqual([brighter.id])
})

test('plain pictures are like no other', async () => {
  const photos = [await photo(await plain([1, 2, 3]).png().toBuffer())]
  photos.push(await photo(await plain([3, 2, 1]).png().toBuffer()))
  for (const { id } of photos) expect(await similar(id)).toEqual([])
})

test('only the staff is told', async () => {
  expect((await newsroom.rest('GET', '/photos/1/similar')).status).toBe(403)
  for (const id of ['x', 99999, '%27']) expect(await similar(id)).toEqual([])
})
