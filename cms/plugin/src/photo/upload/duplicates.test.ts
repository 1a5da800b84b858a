import { afterAll, beforeAll, expect, test } from 'vitest'
import { jpeg, published } from '../../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

let shade = 0
const picture = () => jpeg(400, 300, `#${(0x500000 + 991 * ++shade).toString(16)}`)
const upload = (bytes: Uint8Array, body: Json) =>
  newsroom.rest('POST', '/photos?draft=true', { as: 'photographer', body, file: { name: 'x.jpg', bytes } })
const words = { caption: '返乡考察', credit: '资料图片', alt: '图里的景' }

test('the same bytes are refused, with the first photo’s name and picture', async () => {
  const bytes = await picture()
  const first = (await upload(bytes, words)).body.doc
  const second = await upload(bytes, { caption: '又一张' })
  expect(second.status).toBe(409)
  const [error] = second.body.errors
  expect(error.message).toContain('返乡考察')
  expect(error.data.duplicateOf).toMatchObject({ id: first.id, caption: '返乡考察' })
  const shown = error.data.duplicateOf.thumbnail.replace('/api', '')
  expect((await newsroom.rest('GET', shown, { as: 'photographer' })).status).toBe(200)
})

test('a photo without a caption, and one that was published and withdrawn, count as well', async () => {
  const bare = await picture()
  const { id } = (await upload(bare, {})).body.doc
  expect((await upload(bare, words)).body.errors[0].message).toContain(`第 ${id} 号照片`)
  const shown = await picture()
  const photo = (await upload(shown, words)).body.doc
  for (const _status of ['published', 'draft'])
    await newsroom.rest('PATCH', `/photos/${photo.id}`, { as: 'editor', body: { _status } })
  expect((await upload(shown, words)).status).toBe(409)
})

test('the picture of a draft over a published photo counts, and so does the published one', async () => {
  const [before, after] = [await picture(), await picture()]
  const photo = (await upload(before, words)).body.doc
  await newsroom.rest('PATCH', `/photos/${photo.id}`, { as: 'editor', body: published })
  const file = { name: 'x.jpg', bytes: after }
  await newsroom.rest('PATCH', `/photos/${photo.id}?draft=true`, { as: 'photographer', body: {}, file })
  for (const bytes of [before, after]) {
    const answer = await upload(bytes, words)
    expect([answer.status, answer.body.errors[0].data?.duplicateOf.id]).toEqual([409, photo.id])
  }
})

test('a photo is not replaced with the picture of another', async () => {
  const bytes = await picture()
  const first = (await upload(bytes, words)).body.doc
  const second = (await upload(await picture(), words)).body.doc
  const sent = { as: 'photographer', body: {}, file: { name: 'x.jpg', bytes } } as const
  const answer = await newsroom.rest('PATCH', `/photos/${second.id}?draft=true`, sent)
  expect([answer.status, answer.body.errors[0].data.duplicateOf.id]).toEqual([409, first.id])
})

test('of two uploads of the same bytes at once one wins, and its files stay', async () => {
  const bytes = await picture()
  const answers = await Promise.all([upload(bytes, words), upload(bytes, words), upload(bytes, {})])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const won = answers.find(({ status }) => status === 201)?.body.doc
  const names = await newsroom.stored('media')
  for (const { filename } of [won, ...won.derivatives]) expect(names).toContain(filename)
})

test('a deleted photo may be handed in again', async () => {
  const bytes = await picture()
  const { id } = (await upload(bytes, words)).body.doc
  await newsroom.rest('DELETE', `/photos/${id}`, { as: 'editor' })
  const again = await upload(bytes, words)
  expect(again.status).toBe(201)
  const names = await newsroom.stored('media')
  for (const { filename } of again.body.doc.derivatives) expect(names).toContain(filename)
})
