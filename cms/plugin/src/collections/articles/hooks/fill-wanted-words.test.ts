import { afterAll, beforeAll, expect, test } from 'vitest'
import { lexical, make, published } from '../../../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const caption = '异地泉商返乡考察。'
const credit = '张剑峰 摄'
const wantedFor = (photo: unknown) => ({
  headline: '稿',
  body: lexical('文'),
  photosWanted: [{ caption, credit, photo }],
})
const wordsOf = async (id: unknown) => {
  const { body } = await newsroom.rest('GET', `/photos/${id}?draft=true`, { as: 'editor' })
  return { caption: body.caption, credit: body.credit }
}

test('a picture that is chosen for a caption gets it, with its credit, by whoever writes the article', async () => {
  const photo = await make(newsroom, 'photos', {}, 'photographer')
  await make(newsroom, 'articles', wantedFor(photo.id), 'journalist')
  expect(await wordsOf(photo.id)).toEqual({ caption, credit })
})

test('words that a photographer wrote stay, and a published photo is not touched', async () => {
  const own = await make(newsroom, 'photos', { caption: '摄影记者写的' }, 'photographer')
  const live = await make(newsroom, 'photos', {
    ...published,
    caption: '已发',
    credit: '资料图片',
    alt: '景',
  })
  await make(newsroom, 'articles', wantedFor(own.id), 'journalist')
  await make(newsroom, 'articles', wantedFor(live.id), 'journalist')
  expect(await wordsOf(own.id)).toEqual({ caption: '摄影记者写的', credit })
  expect(await wordsOf(live.id)).toEqual({ caption: '已发', credit: '资料图片' })
})

test('readers are not told what pictures are wanted', async () => {
  const data = { ...wantedFor(null), ...published }
  const article = await newsroom.payload.create({ collection: 'articles', data: data as Json })
  const { body } = await newsroom.rest('GET', `/articles/${article.id}`)
  expect(body.headline).toBe('稿')
  expect(JSON.stringify(body)).not.toContain(caption)
})
