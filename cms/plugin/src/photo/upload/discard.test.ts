import { afterAll, beforeAll, expect, test } from 'vitest'
import { jpeg } from '../../testing/content.ts'
import { startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { PictureStoreError } from '../files/picture-store-error.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const body = { caption: '说明', credit: '资料图片', alt: '图里的景' }
const state = async () => [
  await newsroom.stored('originals'),
  await newsroom.stored('media'),
  (await newsroom.payload.count({ collection: 'photos' })).totalDocs,
]

test('an upload of which a part cannot be stored is refused in plain words, and nothing is left of it', async () => {
  const file = { name: '照片.jpg', bytes: await jpeg(640, 480, '#135') }
  const upload = () => newsroom.rest('POST', '/photos', { as: 'photographer', body, file })
  const before = await state()
  const { media } = newsroom.stores
  const { put } = media
  media.put = async (files) => {
    await put(files.slice(0, 3))
    if (files.length > 3) throw new PictureStoreError('write', new Error('away'))
  }
  const answer = await upload()
  media.put = put
  expect([answer.status, answer.body.errors[0].message]).toEqual([503, expect.stringContaining('没有保存')])
  expect(await state()).toEqual(before)
  expect((await upload()).status).toBe(201)
})
