import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, lexical, make, published } from '../../testing/content.ts'
import { type Answer, type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const words = { caption: '合影', credit: '资料图片', alt: '众人站成三排' }
const reason = '当事人要求撤下'
const newPhoto = (more: object = {}) => make(newsroom, 'photos', { ...words, ...more })
const patch = (collection: string, id: unknown, data: object, query = '') =>
  newsroom.rest('PATCH', `/${collection}/${id}${query}`, { as: 'editor', body: data })
const publicly = (collection: string, id: unknown) => newsroom.rest('GET', `/${collection}/${id}?depth=0`)
const latest = async (id: unknown): Promise<Json> =>
  (await newsroom.rest('GET', `/photos/${id}?draft=true&depth=0`, { as: 'editor' })).body
const withdraw = (photo: Json, sent: unknown = { reason }) =>
  newsroom.rest('POST', `/photos/${photo.id}/withdraw`, { as: 'editor', body: sent })
const refused = ({ status, body }: Answer): string => {
  expect(status).toBe(400)
  return body.errors[0].data.errors[0].message
}
/** An article that is live with the photo as lead and in a gallery. */
const showing = (photo: Json, headline = '用图的') =>
  make(newsroom, 'articles', {
    ...published,
    headline,
    leadPhoto: photo.id,
    body: lexical('文', block('gallery', { photos: [photo.id] })),
  })

test('a photo in use is withdrawn at once; the articles stay as they are', async () => {
  const photo = await newPhoto()
  const article = await showing(photo)
  const before = (await publicly('articles', article.id)).body
  const { status, body } = await withdraw(photo)
  expect(status).toBe(200)
  expect(body.articles).toEqual([{ id: article.id, title: '用图的' }])
  expect(body.doc).toMatchObject({
    _status: 'draft',
    withdrawnReason: reason,
    withdrawnOn: expect.any(String),
  })
  expect((await publicly('photos', photo.id)).status).toBe(404)
  expect((await publicly('articles', article.id)).body).toEqual(before)
})

test('发布记录 says who withdrew it and why', async () => {
  const photo = await newPhoto(published)
  await withdraw(photo)
  await patch('photos', photo.id, published)
  const { body } = await newsroom.rest(
    'GET',
    `/publications?where[inCollection][equals]=photos&where[document][equals]=${photo.id}&depth=0`,
    { as: 'journalist' },
  )
  expect(body.docs.map(({ action, byName, reason: why }: Json) => [action, byName, why])).toEqual([
    ['publish', 'editor', null],
    ['unpublish', 'editor', reason],
    ['publish', 'editor', null],
  ])
})

test.each([{}, { reason: '' }, { reason: ' \n' }, { reason: '字'.repeat(201) }, { reason: 5 }, 'no json'])(
  'a withdrawal with the reason %j is refused',
  async (sent) => {
    const photo = await newPhoto(published)
    const answer = await withdraw(photo, sent)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toContain('原因')
    expect((await publicly('photos', photo.id)).status).toBe(200)
  },
)

test('what is not published cannot be withdrawn, and nothing twice', async () => {
  const photo = await newPhoto()
  expect((await withdraw(photo)).status).toBe(409)
  await patch('photos', photo.id, published)
  expect((await withdraw(photo)).status).toBe(200)
  expect((await withdraw(photo)).status).toBe(409)
  expect((await withdraw({ id: 99999 })).status).toBe(409)
})

test('an article with a withdrawn photo is refused with the reason, until the photo itself is published', async () => {
  const photo = await newPhoto()
  const article = await showing(photo)
  await withdraw(photo)
  const message = refused(await patch('articles', article.id, { deck: '改一笔', ...published }))
  expect(message).toMatch(/照片“合影”已于 \d{4}-\d\d-\d\d 全站撤下（当事人要求撤下）/)
  const other = { headline: '另一篇', body: lexical('文'), leadPhoto: photo.id, ...published }
  expect(refused(await newsroom.rest('POST', '/articles', { as: 'editor', body: other }))).toContain(reason)

  expect((await patch('photos', photo.id, published)).status).toBe(200)
  expect(await latest(photo.id)).toMatchObject({ withdrawnOn: null, withdrawnReason: null })
  expect((await patch('articles', article.id, { deck: '改一笔', ...published })).status).toBe(200)
})

test('neither a client, nor a draft, nor an older version takes the withdrawal off', async () => {
  const photo = await newPhoto()
  await patch('photos', photo.id, { place: '成都' }, '?draft=true')
  await patch('photos', photo.id, published)
  const article = await showing(photo)
  await withdraw(photo)
  await patch('photos', photo.id, { place: '泉州', withdrawnOn: null, withdrawnReason: '' }, '?draft=true')
  await patch('photos', photo.id, { withdrawnOn: null })
  expect(await latest(photo.id)).toMatchObject({ withdrawnReason: reason, _status: 'draft' })
  const { docs } = await newsroom.payload.findVersions({
    collection: 'photos',
    where: { and: [{ parent: { equals: photo.id } }, { 'version._status': { equals: 'draft' } }] },
    sort: 'createdAt',
  })
  const restored = await newsroom.rest('POST', `/photos/versions/${docs[0]?.id}?draft=true`, { as: 'editor' })
  expect(restored.status).toBe(200)
  expect(await latest(photo.id)).toMatchObject({ withdrawnReason: reason })
  expect(refused(await patch('articles', article.id, published))).toContain(reason)
  const forged = await newPhoto({ withdrawnOn: '2026-01-01', withdrawnReason: '假的' })
  expect(forged).toMatchObject({ withdrawnOn: null, withdrawnReason: null })
})

test('a photo goes though words that are required by now lack, and though somebody has it open', async () => {
  const photo = await newPhoto(published)
  const { payload } = newsroom
  await payload.db.updateOne({
    collection: 'photos' as Json,
    id: photo.id,
    data: { alt: '', caption: '' } as Json,
    req: {} as Json,
  })
  await newsroom.rest('GET', '/users/me', { as: 'admin' })
  const { docs } = await payload.find({ collection: 'users', where: { name: { equals: 'admin' } } })
  await payload.create({
    collection: 'payload-locked-documents' as Json,
    data: {
      document: { relationTo: 'photos', value: photo.id },
      user: { relationTo: 'users', value: docs[0]?.id },
    } as Json,
  })
  expect((await withdraw(photo)).status).toBe(200)
  expect((await publicly('photos', photo.id)).status).toBe(404)
})

test('a draft over a published photo is kept through the withdrawal, and goes out when it is lifted', async () => {
  const photo = await newPhoto(published)
  await patch('photos', photo.id, { caption: '新的说明' }, '?draft=true')
  await withdraw(photo)
  expect(await latest(photo.id)).toMatchObject({ caption: '新的说明', withdrawnReason: reason })
})
