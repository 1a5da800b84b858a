import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lexical, make, published } from '../../testing/content.ts'
import { type Answer, type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { endedReason, withdrawEnded } from './watch.ts'

const today = new Date('2026-12-01T04:00:00Z')
const tomorrow = new Date('2026-12-02T04:00:00Z')
const lastDay = '2026-12-01T12:00:00.000Z'
let now = today
let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom([], () => now)
})
beforeEach(() => void (now = today))
afterAll(() => newsroom.close())

const body = lexical('正文')
const newPhoto = (more: object) =>
  make(newsroom, 'photos', { caption: '合影', credit: '资料图片', alt: '众人站成三排', ...more })
const patch = (collection: string, id: unknown, data: object) =>
  newsroom.rest('PATCH', `/${collection}/${id}`, { as: 'editor', body: data })
const draftWith = (photo: Json, headline: string) =>
  make(newsroom, 'articles', { headline, leadPhoto: photo.id, body })
const publicly = async (collection: string, id: unknown) =>
  (await newsroom.rest('GET', `/${collection}/${id}`)).status
const refused = ({ status, body: sent }: Answer): { path: string; message: string } => {
  expect(status).toBe(400)
  return sent.errors[0].data.errors[0]
}

describe('a photo that may be used until a day', () => {
  test('is published on that day, and no more on the next', async () => {
    const photo = await newPhoto({ rightsUntil: lastDay })
    now = tomorrow
    expect(refused(await patch('photos', photo.id, published))).toMatchObject({
      path: 'rightsUntil',
      message: expect.stringContaining('2026-12-01'),
    })
    now = today
    expect((await patch('photos', photo.id, published)).status).toBe(200)
  })

  test('is no more published with an article, which names it and the day', async () => {
    const photo = await newPhoto({ rightsUntil: lastDay, ...published })
    const article = await draftWith(photo, '晚了一天')
    now = tomorrow
    const { path, message } = refused(await patch('articles', article.id, published))
    expect(path).toBe('leadPhoto')
    expect(message).toContain('照片“合影”的使用期限到 2026-12-01 为止')
  })

  test('is withdrawn from all articles when the day is over, and once', async () => {
    const photo = await newPhoto({ rightsUntil: lastDay })
    const lasting = await newPhoto({ rightsUntil: '2026-12-02T12:00:00.000Z', ...published })
    const free = await newPhoto(published)
    const article = await draftWith(photo, '到期的')
    await patch('articles', article.id, published)
    const { payload } = newsroom
    expect(await withdrawEnded(payload, today)).not.toContain(photo.id)
    expect(await withdrawEnded(payload, tomorrow)).toContain(photo.id)
    expect(await withdrawEnded(payload, tomorrow)).toEqual([])
    expect(await publicly('photos', photo.id)).toBe(404)
    for (const other of [lasting, free]) expect(await publicly('photos', other.id)).toBe(200)
    expect(await publicly('articles', article.id)).toBe(200)
    const { body: seen } = await newsroom.rest('GET', `/photos/${photo.id}`, { as: 'journalist' })
    expect(seen).toMatchObject({ withdrawnReason: endedReason, withdrawnOn: tomorrow.toISOString() })
    const { body: records } = await newsroom.rest(
      'GET',
      `/publications?where[inCollection][equals]=photos&where[document][equals]=${photo.id}&where[action][equals]=unpublish`,
      { as: 'journalist' },
    )
    expect(records.docs).toMatchObject([{ reason: endedReason, byName: null }])
  })

  test('goes out again when an editor has put in the new day', async () => {
    const photo = await newPhoto({ rightsUntil: lastDay, ...published })
    await withdrawEnded(newsroom.payload, tomorrow)
    now = tomorrow
    expect(refused(await patch('photos', photo.id, published)).path).toBe('rightsUntil')
    expect((await patch('photos', photo.id, { rightsUntil: '2027-12-01', ...published })).status).toBe(200)
  })
})

describe('a photo that may be used once', () => {
  test('goes out with one article, which may be published again, and with no other', async () => {
    const photo = await newPhoto({ usage: 'once' })
    const [first, second] = [await draftWith(photo, '头一篇'), await draftWith(photo, '第二篇')]
    expect((await patch('articles', first.id, published)).status).toBe(200)
    const { path, message } = refused(await patch('articles', second.id, published))
    expect([path, message]).toEqual(['leadPhoto', expect.stringContaining('已用于《头一篇》')])
    expect((await patch('articles', first.id, { deck: '更正', ...published })).status).toBe(200)
  })

  test('is used also when that article was unpublished, or has let go of it', async () => {
    const photo = await newPhoto({ usage: 'once' })
    const [first, second] = [await draftWith(photo, '头一篇'), await draftWith(photo, '第二篇')]
    await patch('articles', first.id, published)
    await patch('articles', first.id, { leadPhoto: null, ...published })
    await patch('articles', first.id, { _status: 'draft' })
    expect(refused(await patch('articles', second.id, published)).message).toContain('《头一篇》')
    const { body: told } = await newsroom.rest('GET', `/photos/${photo.id}/uses`, { as: 'journalist' })
    expect(told.everPublished).toEqual([{ id: first.id, title: '头一篇' }])
    expect((await patch('articles', first.id, { leadPhoto: photo.id, ...published })).status).toBe(200)
  })

  test('stays used where it was in an article before anybody said so', async () => {
    const photo = await newPhoto({})
    const [first, second] = [await draftWith(photo, '头一篇'), await draftWith(photo, '第二篇')]
    await patch('articles', first.id, published)
    await patch('photos', photo.id, { usage: 'once', ...published })
    await patch('articles', first.id, { _status: 'draft' })
    expect(refused(await patch('articles', second.id, published)).message).toContain('《头一篇》')
  })
})
