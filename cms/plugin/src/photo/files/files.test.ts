import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Derivative } from '@guiyan/shared/content'
import { jpeg, published } from '../../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const complete = { caption: '说明', credit: '资料图片', alt: '图里的景' }
async function photo(colour: string): Promise<Json> {
  const file = { name: '照片 1.jpg', bytes: await jpeg(800, 600, colour) }
  const { body } = await newsroom.rest('POST', '/photos', { as: 'photographer', body: complete, file })
  return body.doc
}
const named = (doc: Json, end: RegExp) =>
  `/photos/derivatives/${(doc.derivatives as Derivative[]).find(({ filename }) => end.test(filename))?.filename}`

test('the public gets derivatives of published photos and nothing else', async () => {
  const doc = await photo('#717')
  const derivative = named(doc, /-w480-.*webp$/)
  expect((await newsroom.rest('GET', derivative)).status).toBe(403)
  await newsroom.rest('PATCH', `/photos/${doc.id}`, { as: 'editor', body: published })
  const served = await newsroom.rest('GET', derivative)
  expect(served.status).toBe(200)
  expect(Object.fromEntries(served.response.headers)).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-disposition': 'inline',
  })
  expect((await served.response.arrayBuffer()).byteLength).toBe(
    Number(served.response.headers.get('content-length')),
  )
  expect((await newsroom.rest('GET', named(doc, /avif$/))).response.headers.get('content-type')).toBe(
    'image/avif',
  )
  const workingCopy = `/photos/file/${doc.filename}`
  for (const closed of [workingCopy, `/photos/derivatives/${doc.filename}`, `/photos/${doc.id}/original`])
    expect((await newsroom.rest('GET', closed)).status, closed).toBe(403)
  expect((await newsroom.rest('GET', workingCopy, { as: 'journalist' })).status).toBe(200)
  await newsroom.rest('PATCH', `/photos/${doc.id}`, { as: 'editor', body: { _status: 'draft' } })
  expect((await newsroom.rest('GET', derivative)).status).toBe(403)
})

test('the staff gets any derivative, and the original under its own name', async () => {
  const bytes = await jpeg(320, 200, '#626')
  const file = { name: "家燕 (归巢)\u2019s '1'.jpg", bytes }
  const { body } = await newsroom.rest('POST', '/photos', { as: 'photographer', body: complete, file })
  const asked = { as: 'journalist' } as const
  expect((await newsroom.rest('GET', named(body.doc, /4x3-.*jpg$/), asked)).status).toBe(200)
  const { response } = await newsroom.rest('GET', `/photos/${body.doc.id}/original`, asked)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
  const disposition = response.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^attachment; filename="__ \(__\)_s '1'\.jpg"; filename\*=UTF-8''/)
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(body.doc.originalName)
})

test.each([
  '..%2Foriginals%2Fx.jpg',
  '..%2Ftest.db',
  'x',
  '%00',
  '0123456789abcdef-w480-01234567.webp',
  '%E0',
])('there is no file %s for anybody', async (name) => {
  for (const folder of ['derivatives', 'file']) {
    const address = `/photos/${folder}/${name}`
    expect((await newsroom.rest('GET', address)).status, address).toBeGreaterThanOrEqual(400)
    expect((await newsroom.rest('GET', address, { as: 'admin' })).status, address).toBeGreaterThanOrEqual(400)
  }
})

test.each(['999', 'x', '1e3', "1'", '-1'])('there is no original of photo %s', async (id) => {
  const { status } = await newsroom.rest('GET', `/photos/${encodeURIComponent(id)}/original`, { as: 'admin' })
  expect(status).toBe(404)
})
