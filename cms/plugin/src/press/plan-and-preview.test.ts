import { type CollectionName, documentSchemas } from '@guiyan/shared/content'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import type { Plan } from '@guiyan/shared/press/plan'
import { draftPaths, previewMs, readPreview, signPreview } from '@guiyan/shared/press/preview'
import type { Role } from '../access/roles.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { block, lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { type StandInPress, startStandInPress } from '../testing/stand-in-press.ts'

const secret = 'a secret of thirty-two characters!'
const nothing: Plan = {
  counts: { added: 0, changed: 0, removed: 0 },
  pages: { added: [], changed: [], removed: [] },
  exact: true,
  checks: [],
  problems: [],
}
let press: StandInPress
let newsroom: TestNewsroom
let reply: { status: number; body: unknown }
beforeAll(async () => {
  press = await startStandInPress(() => reply)
  newsroom = await startNewsroom([press.url])
})
beforeEach(() => {
  reply = { status: 200, body: nothing }
  press.calls.length = 0
})
afterAll(async () => {
  await newsroom.close()
  await press.close()
})

const plan = (collection: string, id: unknown, action = 'publish', as: Role | 'nobody' = 'journalist') =>
  newsroom.rest('POST', '/press/plan', {
    ...(as === 'nobody' ? {} : { as }),
    body: { collection, id, action },
  })
const planned = (): Json[] => press.calls.find(({ path }) => path === pressPaths.plan)?.body.changes
const token = (collection: CollectionName, id: unknown, expires = Date.now() + 60_000) =>
  signPreview({ collection, id: String(id), expires }, secret)
const get = (path: string) => newsroom.rest('GET', path.replace(/^\/api/, ''))
/** As the press understands it, without the time of the save. */
const onTheWire = (collection: CollectionName, document: unknown) => ({
  ...documentSchemas[collection].parse(document),
  updatedAt: '',
})
const body = lexical('正文')

describe('what a publish would change', () => {
  test('is what the public then reads: the article with its address, and its photos', async () => {
    const photo = await make(newsroom, 'photos', { caption: '合影', credit: '张剑峰 摄', alt: '合影' })
    const shown = lexical('正文', block('photo', { photo: photo.id }))
    const draft = await make(newsroom, 'articles', { headline: '商会揭晓', body: shown }, 'journalist')
    expect((await plan('articles', draft.id)).body).toEqual(nothing)
    const changes = planned()
    expect(changes.map(({ collection, id }) => [collection, id])).toEqual([
      ['articles', String(draft.id)],
      ['photos', String(photo.id)],
    ])
    const before = await newsroom.rest('GET', `/photos/${photo.id}`, { as: 'editor' })
    expect(before.body._status).toBe('draft')

    await newsroom.rest('PATCH', `/articles/${draft.id}`, { as: 'editor', body: { ...published } })
    for (const { collection, id, document } of changes) {
      const { body: now } = await newsroom.rest('GET', `/${collection}/${id}?depth=0`)
      const { publishedAt } = now
      expect(onTheWire(collection, { ...document, ...(publishedAt ? { publishedAt } : {}) })).toEqual(
        onTheWire(collection, now),
      )
    }
  })

  test('takes a new slug’s redirect into account', async () => {
    const article = await make(newsroom, 'articles', { ...published, headline: '甲', slug: 'old', body })
    await newsroom.rest('PATCH', `/articles/${article.id}?draft=true`, {
      as: 'editor',
      body: { slug: 'new' },
    })
    await plan('articles', article.id)
    expect(planned()[0].document).toMatchObject({ slug: 'new', formerSlugs: [{ slug: 'old' }] })
  })

  test('names the fields that the publish would be refused for, as the refusal does', async () => {
    const photo = await make(newsroom, 'photos', { caption: '无署名' })
    const draft = await make(newsroom, 'articles', { headline: '没写完', leadPhoto: photo.id }, 'journalist')
    const { problems } = (await plan('articles', draft.id)).body as Plan
    const refusal = await newsroom.rest('PATCH', `/articles/${draft.id}`, { as: 'editor', body: published })
    expect(refusal.status).toBe(400)
    expect(problems.map(({ problem }) => problem)).toContain('正文：该字段为必填项目。')
    expect(problems.map(({ problem }) => problem)).toContainEqual(expect.stringContaining('没有署名'))
    for (const { message } of refusal.body.errors[0].data.errors) {
      expect(problems.some(({ problem }) => problem.endsWith(message))).toBe(true)
    }
  })

  test('of an award names what must be published before it', async () => {
    const series = await make(newsroom, 'awardSeries', { name: '年度优秀商会', firstYear: 2014 })
    const draft = await make(newsroom, 'awards', { series: series.id, year: 2024 })
    const { problems } = (await plan('awards', draft.id)).body as Plan
    expect(problems.map(({ problem }) => problem)).toEqual(['这一奖项还没有发布，请先发布它。'])
  })
})

test('withdrawing takes the document away, and a photo in use says who uses it', async () => {
  const photo = await make(newsroom, 'photos', { caption: '合影', credit: '资料图片', alt: '合影' })
  const article = await make(newsroom, 'articles', {
    ...published,
    headline: '用图的',
    body,
    leadPhoto: photo.id,
  })
  for (const action of ['unpublish', 'delete']) {
    const { problems } = (await plan('photos', photo.id, action)).body as Plan
    expect(problems.map(({ problem }) => problem)).toEqual([expect.stringContaining('《用图的》')])
    press.calls.length = 0
    expect((await plan('articles', article.id, action)).body).toEqual(nothing)
    expect(planned()).toEqual([{ collection: 'articles', id: String(article.id), document: null }])
  }
})

test('a plan is for staff, of documents that are there, and tells what the press says', async () => {
  const draft = await make(newsroom, 'articles', { headline: '甲' }, 'journalist')
  expect((await plan('articles', draft.id, 'publish', 'nobody')).status).toBe(403)
  expect((await plan('articles', 99999)).status).toBe(404)
  expect((await plan('users', 1)).status).toBe(400)
  expect((await plan('articles', draft.id, 'burn')).status).toBe(400)
  reply = { status: 503, body: { error: '网站正在重排。' } }
  expect((await plan('articles', draft.id)).body.errors[0].message).toBe('网站正在重排。')
  reply = { status: 500, body: 'broken' }
  expect((await plan('articles', draft.id)).status).toBe(502)
})

describe('a draft', () => {
  test('goes to whoever holds a right to it, without what only staff may know', async () => {
    const draft = await make(newsroom, 'articles', { headline: '未公开的主题' }, 'journalist')
    const { status, body: given, response } = await get(draftPaths.draft(token('articles', draft.id)))
    expect(status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(given.changes[0]).toMatchObject({ id: String(draft.id), document: { headline: '未公开的主题' } })
    for (const field of ['createdBy', 'stage', 'publishedSlug', 'photosShown', '_status'])
      expect(given.changes[0].document).not.toHaveProperty(field)
  })

  test('is refused to a wrong, an old, and another installation’s right', async () => {
    const { id } = await make(newsroom, 'articles', { headline: '甲' }, 'journalist')
    const right = token('articles', id)
    const wrong = [
      `${right}x`,
      right.split('.')[0],
      token('articles', id, Date.now() - 1),
      signPreview({ collection: 'articles', id: String(id), expires: Date.now() + 60_000 }, 'another secret'),
    ]
    for (const each of wrong) expect((await get(draftPaths.draft(String(each)))).status).toBe(403)
    expect((await get(draftPaths.draft(token('articles', 99999)))).status).toBe(404)
    expect((await get(draftPaths.draft(token('articles', "1' OR 1")))).status).toBe(404)
  })

  test('gives the files of its own photos only', async () => {
    const shown = await make(newsroom, 'photos', { caption: '甲', credit: '资料图片', alt: '图里的景' })
    const other = await make(newsroom, 'photos', { caption: '乙', credit: '资料图片', alt: '图里的景' })
    const draft = await make(newsroom, 'articles', { headline: '带图', leadPhoto: shown.id }, 'journalist')
    const right = token('articles', draft.id)
    const webp480 = ({ derivatives }: Json): Json =>
      derivatives.find(({ filename }: Json) => /-w480-\w+\.webp$/.test(filename))
    const file = async (photo: Json) => get(draftPaths.file(right, webp480(photo).filename))
    const own = await file(shown)
    expect([own.status, own.response.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((await own.response.arrayBuffer()).byteLength).toBe(webp480(shown).filesize)
    expect((await file(other)).status).toBe(404)
    for (const name of ['..%2ftest.db', shown.filename, 'w480'])
      expect((await get(draftPaths.file(right, name))).status, name).toBe(404)
  })
})

test('the preview button leads staff to an address that is signed for some minutes', async () => {
  const draft = await make(newsroom, 'articles', { headline: '甲' }, 'journalist')
  const path = `/press/preview/articles/${draft.id}`
  const { status, response } = await newsroom.rest('GET', path, { as: 'journalist' })
  expect(status).toBe(302)
  const [, signed = ''] =
    /^https:\/\/guiyan\.example\/_press\/preview\/([^/]+)\/$/.exec(response.headers.get('location') ?? '') ??
    []
  const right = readPreview(signed, secret, Date.now())
  expect(right).toMatchObject({ collection: 'articles', id: String(draft.id) })
  expect(right?.expires).toBeLessThanOrEqual(Date.now() + previewMs)
  expect((await newsroom.rest('GET', path)).status).toBe(403)
  expect((await newsroom.rest('GET', '/press/preview/users/1', { as: 'journalist' })).status).toBe(404)
})
