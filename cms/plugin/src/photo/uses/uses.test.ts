import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, lexical, make, published } from '../../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const words = { caption: '合影', credit: '资料图片', alt: '众人站成三排' }
const body = lexical('正文')
const newPhoto = () => make(newsroom, 'photos', words)
const patch = (collection: string, id: unknown, data: object, query = '') =>
  newsroom.rest('PATCH', `/${collection}/${id}${query}`, { as: 'editor', body: data })
const uses = async (photo: Json): Promise<Json[]> =>
  (await newsroom.rest('GET', `/photos/${photo.id}/uses`, { as: 'journalist' })).body.uses
const remove = (query: string) => newsroom.rest('DELETE', `/photos${query}`, { as: 'editor' })

test('a photo knows the articles that show it, in lead, picture and gallery, published or draft', async () => {
  const photo = await newPhoto()
  const gallery = lexical('文', block('gallery', { photos: [photo.id] }))
  const live = await make(newsroom, 'articles', {
    ...published,
    headline: '甲的\n标题',
    leadPhoto: photo.id,
    body,
  })
  const draft = await make(newsroom, 'articles', { headline: '乙', body: gallery }, 'journalist')
  const single = lexical(block('photo', { photo: photo.id }))
  const unnamed = await make(newsroom, 'articles', { body: single }, 'journalist')
  expect(await uses(photo)).toEqual([
    { id: live.id, title: '甲的 标题', published: true },
    { id: unnamed.id, title: `（无题 ${unnamed.id}）`, published: false },
    { id: draft.id, title: '乙', published: false },
  ])
})

test('the newest draft counts, and so does what readers still see', async () => {
  const [first, second] = [await newPhoto(), await newPhoto()]
  const { id } = await make(newsroom, 'articles', { ...published, headline: '题', leadPhoto: first.id, body })
  await patch('articles', id, { leadPhoto: second.id }, '?draft=true')
  expect(await uses(first)).toEqual([{ id, title: '题', published: true }])
  expect(await uses(second)).toEqual([{ id, title: '题', published: false }])
  await patch('articles', id, { leadPhoto: null, ...published })
  expect(await uses(first)).toEqual([])
  expect(await uses(second)).toEqual([])
})

test('an unfinished block hides no other, and a photo that is gone is not noted', async () => {
  const photo = await newPhoto()
  const unfinished = lexical(
    block('photo', {}),
    block('gallery', { photos: [photo.id, 99999] }),
    block('gallery', { photos: null }),
  )
  const draft = await make(newsroom, 'articles', { headline: '没写完', body: unfinished })
  expect(await uses(photo)).toEqual([{ id: draft.id, title: '没写完', published: false }])
})

test('a photo that a draft shows is not deleted, alone or with others', async () => {
  const [shown, free] = [await newPhoto(), await newPhoto()]
  const draft = await make(newsroom, 'articles', { headline: '写作中', leadPhoto: shown.id })
  const alone = await remove(`/${shown.id}`)
  expect(alone.status).toBe(409)
  expect(alone.body.errors[0].message).toBe('不能删除：《写作中》（草稿）正在使用它。请先从那里拿掉。')
  const many = await remove(`?where[id][in]=${shown.id},${free.id}`)
  expect(many.body.docs.map(({ id }: Json) => id)).toEqual([free.id])
  expect(many.body.errors).toMatchObject([{ id: shown.id, message: expect.stringContaining('《写作中》') }])
  expect((await newsroom.rest('GET', `/photos/${shown.id}`, { as: 'editor' })).status).toBe(200)
  await patch('articles', draft.id, { leadPhoto: null }, '?draft=true')
  expect((await remove(`/${shown.id}`)).status).toBe(200)
})

test('unpublishing a photo in use points to 全站撤下; many articles are counted', async () => {
  const photo = await newPhoto()
  for (let n = 1; n <= 7; n++)
    await make(newsroom, 'articles', { ...published, headline: `第${n}篇`, leadPhoto: photo.id, body })
  for (const query of ['', '?unpublishAllLocales=true']) {
    const answer = await patch('photos', photo.id, { _status: 'draft' }, query)
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toContain('等 7 篇正在使用它')
    expect(answer.body.errors[0].message).toContain('全站撤下')
  }
})

test('an id that is none has no uses', async () => {
  for (const id of ['99999', "1' OR 1"])
    expect(
      (await newsroom.rest('GET', `/photos/${encodeURIComponent(id)}/uses`, { as: 'editor' })).body.uses,
    ).toEqual([])
})
