import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => void (newsroom = await startNewsroom()))
afterAll(() => newsroom.close())

const article = { headline: '两行的\n标题', body: lexical('文') }
const patch = (id: unknown, body: object, query = '') =>
  newsroom.rest('PATCH', `/articles/${id}${query}`, { as: 'editor', body })

/** Newest first. */
async function recordsOf(inCollection: string, id: unknown): Promise<Json[]> {
  const query = `where[inCollection][equals]=${inCollection}&where[document][equals]=${id}&depth=0`
  return (await newsroom.rest('GET', `/publications?${query}`, { as: 'journalist' })).body.docs
}

test('a publication is recorded with who, what and the revision that the public gets', async () => {
  const { id } = await make(newsroom, 'articles', article)
  expect(await recordsOf('articles', id)).toEqual([])
  await patch(id, published)
  const [record, ...others] = await recordsOf('articles', id)
  const { updatedAt } = (await newsroom.rest('GET', `/articles/${id}`)).body
  expect(others).toEqual([])
  expect(record).toMatchObject({
    action: 'publish',
    title: '两行的 标题',
    revision: updatedAt,
    byName: 'editor',
    by: expect.any(Number),
    publish: expect.stringMatching(/^[\da-f-]{36}$/),
  })
})

test('an unpublish and a delete are recorded without a revision; drafts are not', async () => {
  const { id } = await make(newsroom, 'articles', { ...article, ...published })
  await patch(id, { deck: '新稿' }, '?draft=true')
  await patch(id, { _status: 'draft' })
  await patch(id, { deck: '又改' })
  await patch(id, published)
  await newsroom.rest('DELETE', `/articles/${id}`, { as: 'editor' })
  const records = await recordsOf('articles', id)
  expect(records.map(({ action }) => action)).toEqual(['delete', 'publish', 'unpublish', 'publish'])
  expect(records.map(({ revision }) => revision === null)).toEqual([true, false, true, false])
})

test('an article and the photos that go out with it are one publish', async () => {
  const photo = await make(newsroom, 'photos', { caption: '图', credit: '资料图片', alt: '图里的景' })
  const { id } = await make(newsroom, 'articles', {
    ...article,
    body: lexical(block('photo', { photo: photo.id })),
    ...published,
  })
  const [of] = await recordsOf('articles', id)
  const [ofPhoto] = await recordsOf('photos', photo.id)
  expect(ofPhoto.publish).toBe(of.publish)
})

test('what is rolled back leaves no record, what is committed leaves each', async () => {
  const { payload } = newsroom
  const create = async (req: Json) =>
    payload.create({ collection: 'chambers', data: { name: '商会', ...published } as Json, req })
  const count = async () => (await payload.count({ collection: 'publications' as Json })).totalDocs
  const before = await count()
  const undone = await createLocalReq({}, payload)
  await initTransaction(undone)
  await create(undone)
  await killTransaction(undone)
  expect(await count()).toBe(before)
  const done = await createLocalReq({}, payload)
  await initTransaction(done)
  await create(done)
  await create(done)
  await commitTransaction(done)
  expect(await count()).toBe(before + 2)
})

test('a scheduled publication is recorded as whose plan it was', async () => {
  const { id } = await make(newsroom, 'articles', article)
  const { docs } = await newsroom.payload.find({
    collection: 'users',
    where: { name: { equals: 'editor' } },
  })
  const input = {
    type: 'publish',
    doc: { relationTo: 'articles', value: String(id) },
    user: { relationTo: 'users', value: docs[0]?.id },
  }
  await newsroom.payload.jobs.queue({ task: 'schedulePublish', input } as Json)
  await newsroom.payload.jobs.run({ silent: true })
  expect(await recordsOf('articles', id)).toMatchObject([{ action: 'publish', byName: 'editor' }])
})
