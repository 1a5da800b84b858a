import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { block, jpeg, lexical, make, published } from '../testing/content.ts'
import { type Answer, type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const body = lexical('正文')
const patch = (collection: string, id: unknown, data: object, query = '') =>
  newsroom.rest('PATCH', `/${collection}/${id}${query}`, { as: 'editor', body: data })
const post = (collection: string, data: object) =>
  newsroom.rest('POST', `/${collection}`, { as: 'editor', body: data })
const publicly = (collection: string, id: unknown) => newsroom.rest('GET', `/${collection}/${id}?depth=0`)
/** path → message of each refused field. */
const problems = ({ status, body: sent }: Answer): Record<string, string> => {
  expect(status).toBe(400)
  return Object.fromEntries(
    sent.errors[0].data.errors.map((error: { path: string; message: string }) => [error.path, error.message]),
  )
}

describe('a slug', () => {
  test('is made of pinyin, polyphones right, and counted up where it is taken', async () => {
    const first = await make(newsroom, 'chambers', { name: '重庆石狮商会' })
    const second = await make(newsroom, 'chambers', { name: '重庆石狮商会' })
    expect(first.slug).toBe('chong-qing-shi-shi-shang-hui')
    expect(second.slug).toBe('chong-qing-shi-shi-shang-hui-2')
  })

  test('follows the title of a draft while nobody has typed one', async () => {
    const draft = await make(newsroom, 'articles', { headline: '商' }, 'journalist')
    const longer = await patch(
      'articles',
      draft.id,
      { headline: '商会揭晓', slug: draft.slug },
      '?draft=true',
    )
    expect(longer.body.doc.slug).toBe('shang-hui-jie-xiao')
    const typed = await patch('articles', draft.id, { slug: 'my-own' }, '?draft=true')
    expect(typed.body.doc.slug).toBe('my-own')
    const kept = await patch('articles', draft.id, { headline: '又改' }, '?draft=true')
    expect(kept.body.doc.slug).toBe('my-own')
  })

  test('leaves a redirect when it changes after publication, drafts do not count, and it may come back', async () => {
    const article = await make(newsroom, 'articles', { ...published, headline: '甲', slug: 'one', body })
    await patch('articles', article.id, { slug: 'never-seen' }, '?draft=true')
    await patch('articles', article.id, { slug: 'two', ...published })
    const { body: two } = await publicly('articles', article.id)
    expect(two).toMatchObject({ slug: 'two', formerSlugs: [{ slug: 'one' }] })
    await patch('articles', article.id, { _status: 'draft' })
    await patch('articles', article.id, { slug: 'three', ...published })
    await patch('articles', article.id, { slug: 'one', ...published })
    const { body: one } = await publicly('articles', article.id)
    expect(one.formerSlugs.map((row: { slug: string }) => row.slug)).toEqual(['two', 'three'])
    expect(one.publishedAt).toBe(article.publishedAt)
  })

  test('keeps its redirects when an old version is restored', async () => {
    const article = await make(newsroom, 'articles', { ...published, headline: '恢复', slug: 'before', body })
    await patch('articles', article.id, { slug: 'after', ...published })
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: article.id } }, { 'version.slug': { equals: 'before' } }] },
    })
    const restored = await newsroom.rest('POST', `/articles/versions/${docs[0]?.id}`, { as: 'editor' })
    expect(restored.status).toBe(200)
    const { body: now } = await publicly('articles', article.id)
    expect(now).toMatchObject({ slug: 'before', formerSlugs: [{ slug: 'after' }] })
  })

  test.each([
    ['Not A Slug', '小写字母'],
    ['by-home', '保留'],
    ['taken-slug', '已被占用'],
  ])('%s is refused in Chinese at the field', async (slug, words) => {
    await make(newsroom, 'chambers', { name: `占${slug}`, slug: 'taken-slug' }).catch(() => null)
    expect(problems(await post('chambers', { name: '新', slug }))).toMatchObject({
      slug: expect.stringContaining(words),
    })
  })
})

describe('an award', () => {
  let series: Json
  let chamber: Json
  beforeAll(async () => {
    series = await make(newsroom, 'awardSeries', { ...published, name: '优秀商会', firstYear: 2014 })
    chamber = await make(newsroom, 'chambers', { ...published, name: '郑州泉州商会' })
  })

  test('counts its edition, and refuses another one', async () => {
    const award = await make(newsroom, 'awards', { series: series.id, year: 2020 })
    expect(award).toMatchObject({ edition: 7, title: '2020年度优秀商会' })
    expect(problems(await post('awards', { series: series.id, year: 2021, edition: 9 })).edition).toContain(
      '第 8 届',
    )
    expect((await patch('awards', award.id, { year: 2022 })).body.doc.edition).toBe(9)
  })

  test('stands once a series and year', async () => {
    await make(newsroom, 'awards', { series: series.id, year: 2015 })
    expect(problems(await post('awards', { series: series.id, year: 2015 })).year).toContain('已经有了')
  })

  test.each(['', '?draft=true'])('names a chamber once%s', async (query) => {
    const laureates = [{ chamber: chamber.id }, { chamber: chamber.id }]
    const answer = await newsroom.rest('POST', `/awards${query}`, {
      as: 'editor',
      body: { series: series.id, year: 2030, laureates },
    })
    expect(problems(answer)).toEqual({ 'laureates.1.chamber': expect.stringContaining('不能重复') })
  })

  test('is published with published parts only, and then holds them', async () => {
    const draftChamber = await make(newsroom, 'chambers', { name: '未发布商会' })
    const draftSeries = await make(newsroom, 'awardSeries', { name: '未发布奖', firstYear: 2000 })
    const award = {
      ...published,
      series: draftSeries.id,
      year: 2001,
      laureates: [{ chamber: chamber.id }, { chamber: draftChamber.id }],
    }
    expect(problems(await post('awards', award))).toEqual({
      series: expect.stringContaining('还没有发布'),
      'laureates.1.chamber': expect.stringContaining('还没有发布'),
    })
    await patch('chambers', draftChamber.id, published)
    await patch('awardSeries', draftSeries.id, published)
    expect((await post('awards', award)).status).toBe(201)
    for (const [collection, id] of [
      ['chambers', draftChamber.id],
      ['awardSeries', draftSeries.id],
    ]) {
      const unpublished = await patch(collection, id, { _status: 'draft' })
      const deleted = await newsroom.rest('DELETE', `/${collection}/${id}`, { as: 'editor' })
      for (const answer of [unpublished, deleted]) {
        expect(answer.status).toBe(409)
        expect(answer.body.errors[0].message).toContain('《2001年度未发布奖》')
      }
      expect((await publicly(collection, id)).status).toBe(200)
    }
    expect(problems(await patch('awardSeries', draftSeries.id, { firstYear: 1999 })).firstYear).toContain(
      '第 2 届',
    )
  })
})

describe('a photo', () => {
  test('is kept without alternative text, and published with it only', async () => {
    const bytes = await jpeg(900, 600, '#345')
    const words = { caption: '新馆', credit: '资料图片' }
    const sent = { as: 'editor', file: { name: 'a.jpg', bytes } } as const
    expect(
      problems(await newsroom.rest('POST', '/photos', { ...sent, body: { ...words, ...published } })),
    ).toEqual({
      alt: expect.stringContaining('没有替代文字'),
    })
    const { status, body: kept } = await newsroom.rest('POST', '/photos', { ...sent, body: words })
    expect(status).toBe(201)
    expect((await patch('photos', kept.doc.id, { place: '成都' })).status).toBe(200)
    expect(problems(await patch('photos', kept.doc.id, published))).toHaveProperty('alt')
    expect(problems(await patch('photos', kept.doc.id, { ...published, alt: ' \n' }))).toHaveProperty('alt')
    expect((await patch('photos', kept.doc.id, { ...published, alt: '红砖墙' })).status).toBe(200)
  })

  test('that is decorative is published without, until it is not', async () => {
    const photo = await make(newsroom, 'photos', {
      ...published,
      caption: '花边',
      credit: '资料图片',
      decorative: true,
    })
    expect(problems(await patch('photos', photo.id, { ...published, decorative: false }))).toHaveProperty(
      'alt',
    )
  })
})

describe('an article', () => {
  test('may be an empty draft, but is published with headline and body only', async () => {
    const draft = await make(newsroom, 'articles', {})
    expect(Object.keys(problems(await patch('articles', draft.id, published))).sort()).toEqual([
      'body',
      'headline',
      'slug',
    ])
  })

  test.each([
    ['leadPhoto', (photo: Json) => ({ leadPhoto: photo.id, body })],
    ['body', (photo: Json) => ({ body: lexical('文', block('gallery', { photos: [photo.id] })) })],
  ])('is refused at %s while a photo there has no credit, and nothing changes', async (path, using) => {
    const photo = await make(newsroom, 'photos', { caption: '无署名的照片' })
    const draft = await make(newsroom, 'articles', { headline: '题', ...using(photo) })
    const message = problems(await patch('articles', draft.id, published))[path]
    expect(message).toContain('无署名的照片')
    expect(message).toContain('没有署名')
    expect((await publicly('articles', draft.id)).status).toBe(404)
    expect((await publicly('photos', photo.id)).status).toBe(404)
  })

  test('needs photos that say what they show, or that have nothing to say', async () => {
    const photo = await make(newsroom, 'photos', { caption: '新馆', credit: '资料图片' })
    const draft = await make(newsroom, 'articles', { headline: '题', leadPhoto: photo.id, body })
    expect(problems(await patch('articles', draft.id, published)).leadPhoto).toBe(
      '照片“新馆”没有替代文字，请先在照片里填写。',
    )
    await patch('photos', photo.id, { decorative: true }, '?draft=true')
    expect((await patch('articles', draft.id, published)).status).toBe(200)
  })

  test('publishes its photos along, and holds them while it shows them', async () => {
    const lead = await make(
      newsroom,
      'photos',
      { caption: '题图', credit: '资料图片', alt: '图里的景' },
      'journalist',
    )
    const inBody = await make(
      newsroom,
      'photos',
      { caption: '文图', credit: '张剑峰 摄', alt: '图里的景' },
      'photographer',
    )
    const article = await make(
      newsroom,
      'articles',
      { headline: '有图', leadPhoto: lead.id, body: lexical(block('photo', { photo: inBody.id })) },
      'journalist',
    )
    expect((await patch('articles', article.id, published)).status).toBe(200)
    for (const { id } of [lead, inBody]) {
      expect((await publicly('photos', id)).body.siteUrl).toContain(`/photos/`)
      const refused = await newsroom.rest('DELETE', `/photos/${id}`, { as: 'editor' })
      expect(refused.status).toBe(409)
      expect(refused.body.errors[0].message).toContain('《有图》')
    }
    await patch('articles', article.id, { leadPhoto: null, ...published })
    expect((await newsroom.rest('DELETE', `/photos/${lead.id}`, { as: 'editor' })).status).toBe(200)
  })

  test('is refused where it names a photo that is not there', async () => {
    const article = { ...published, headline: '缺图', leadPhoto: 99999, body }
    expect(problems(await post('articles', article)).leadPhoto).toContain('不存在')
    const draft = await newsroom.rest('POST', '/articles?draft=true', {
      as: 'editor',
      body: { headline: '缺图', leadPhoto: 99999 },
    })
    expect(draft.status).toBeLessThan(500)
  })

  test('an import that is trusted sets the time of publication', async () => {
    const publishedAt = '2024-12-30T01:00:00.000Z'
    const made = (await newsroom.payload.create({
      collection: 'articles',
      data: { ...published, headline: '旧稿', body, publishedAt } as Json,
    })) as Json
    expect(made.siteUrl).toBe('https://guiyan.example/articles/2024/12/jiu-gao/')
  })
})
