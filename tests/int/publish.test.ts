import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { body, block, heading } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { picture } from '../support/pictures.ts'
import { isGone, isLive, read, readUntil } from '../support/reader.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
}, 120_000)
afterAll(() => newsroom?.stop())

const published = (data: object) => ({ ...data, _status: 'published' })

async function publishArticle(data: object = {}) {
  return newsroom.admin.create(
    'articles',
    published({ headline: '泉商回归', body: body('返乡投资。'), ...data }),
  )
}

describe('an article', () => {
  test('is on the site after 发布, at the address that the CMS gives', async () => {
    const article = await publishArticle({ kicker: '引题一行', deck: '副题一行' })
    expect(article.siteUrl).toMatch(/\/articles\/\d{4}\/\d{2}\/quan-shang-hui-gui\/$/)
    const page = await readUntil(article.siteUrl, isLive('返乡投资。'))
    expect(page.html).toContain('引题一行')
    expect(page.html).toContain('副题一行')
    expect((await read(`${newsroom.siteUrl}/`)).html).toContain('泉商回归')
  })

  test('has no address and no page while it is a draft', async () => {
    const draft = await newsroom.admin.create('articles', { headline: '尚未发布的稿件' }, '?draft=true')
    expect(draft._status).toBe('draft')
    expect(draft.siteUrl).toBeNull()
    const canary = await publishArticle({ headline: '随后发布的稿件' })
    await readUntil(canary.siteUrl, isLive('随后发布的稿件'))
    expect((await read(`${newsroom.siteUrl}/`)).html).not.toContain('尚未发布的稿件')
  })

  test('shows an edit on its page and wherever its headline stands', async () => {
    const article = await publishArticle({ headline: '改前的标题' })
    await readUntil(article.siteUrl, isLive('改前的标题'))
    await newsroom.admin.update('articles', article.id, published({ headline: '改后的标题' }))
    await readUntil(article.siteUrl, isLive('改后的标题'))
    const home = await read(`${newsroom.siteUrl}/`)
    expect(home.html).toContain('改后的标题')
    expect(home.html).not.toContain('改前的标题')
  })

  test('keeps its published text while a draft of it is written', async () => {
    const article = await publishArticle({ headline: '线上的标题' })
    await readUntil(article.siteUrl, isLive('线上的标题'))
    await newsroom.admin.update('articles', article.id, { headline: '草稿里的标题' }, '?draft=true')
    const other = await publishArticle({ headline: '另一篇' })
    await readUntil(other.siteUrl, isLive('另一篇'))
    expect((await read(article.siteUrl)).html).not.toContain('草稿里的标题')
  })

  test('is gone with a 404 after it is unpublished, and back after it is published again', async () => {
    const article = await publishArticle({ headline: '撤下又发布' })
    await readUntil(article.siteUrl, isLive('撤下又发布'))
    await newsroom.admin.update('articles', article.id, { _status: 'draft' })
    await readUntil(article.siteUrl, isGone)
    expect((await read(`${newsroom.siteUrl}/`)).html).not.toContain('撤下又发布')
    const again = await newsroom.admin.update('articles', article.id, { _status: 'published' })
    expect(again.siteUrl).toBe(article.siteUrl)
    await readUntil(article.siteUrl, isLive('撤下又发布'))
  })

  test('is gone with a 404 after it is deleted', async () => {
    const article = await publishArticle({ headline: '将被删除' })
    await readUntil(article.siteUrl, isLive('将被删除'))
    await newsroom.admin.delete(`/api/articles/${article.id}`)
    await readUntil(article.siteUrl, isGone)
  })

  test('leaves a redirect at its old address when its slug is changed', async () => {
    const article = await publishArticle({ slug: 'old-name' })
    await readUntil(article.siteUrl, isLive('泉商回归'))
    const renamed = await newsroom.admin.update('articles', article.id, published({ slug: 'new-name' }))
    await readUntil(renamed.siteUrl, isLive('泉商回归'))
    const old = await readUntil(article.siteUrl, (page) => page.status === 301)
    expect(new URL(old.headers.get('location') ?? '', article.siteUrl).href).toBe(renamed.siteUrl)
  })

  test('gets a slug of its own when the headline is another one’s too', async () => {
    const first = await publishArticle({ headline: '同名稿件' })
    const second = await publishArticle({ headline: '同名稿件' })
    expect(first.slug).toBe('tong-ming-gao-jian')
    expect(second.slug).not.toBe(first.slug)
    await readUntil(second.siteUrl, isLive('同名稿件'))
  })
})

describe('what an article shows of others', () => {
  test('follows a chamber’s new name on every page that says it', async () => {
    const { admin } = newsroom
    const chamber = await admin.create('chambers', published({ name: '昆明市福建安溪商会' }))
    const series = await admin.create('awardSeries', published({ name: '年度优秀商会', firstYear: 2014 }))
    const award = await admin.create(
      'awards',
      published({ series: series.id, year: 2024, laureates: [{ chamber: chamber.id }] }),
    )
    expect(award.edition).toBe(11)
    const article = await publishArticle({
      headline: '榜单揭晓',
      body: body('榜单如下。', heading('名单'), block('laureateRoll', { award: award.id })),
      chambers: [chamber.id],
      award: award.id,
    })
    const places = [article.siteUrl, award.siteUrl, chamber.siteUrl, `${newsroom.siteUrl}/chambers/`]
    for (const url of places) await readUntil(url, isLive('昆明市福建安溪商会'))
    await admin.update('chambers', chamber.id, published({ name: '昆明安溪商会' }))
    for (const url of places) {
      const page = await readUntil(url, isLive('昆明安溪商会'))
      expect(page.html).not.toContain('昆明市福建安溪商会')
    }
  })

  test('shows a photo with its caption and credit, and follows a changed credit', async () => {
    const { admin } = newsroom
    const answer = await admin.upload(await picture(), {
      caption: '异地泉商返乡考察。',
      alt: '众人在厂区里走',
      credit: '张剑峰 摄',
    })
    expect(answer.status).toBe(201)
    const photo = answer.body.doc
    const article = await publishArticle({ headline: '有图的稿件', leadPhoto: photo.id })
    const page = await readUntil(article.siteUrl, isLive('异地泉商返乡考察。'))
    expect(page.html).toContain('（张剑峰 摄）')
    expect(page.html).toContain('alt="众人在厂区里走"')
    const source = /<img[^>]* src="([^"]+)"/.exec(page.html)?.[1]
    const file = await fetch(new URL(source ?? 'no image', article.siteUrl))
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toMatch(/^image\//)
    await admin.update('photos', photo.id, published({ credit: '李四 摄' }))
    await readUntil(article.siteUrl, isLive('（李四 摄）'))
  })
})

test('the feed and the sitemap name a published article, and no longer once it is unpublished', async () => {
  const article = await publishArticle({ headline: '订阅里的稿件' })
  await readUntil(article.siteUrl, isLive('订阅里的稿件'))
  const { year, month } = /articles\/(?<year>\d+)\/(?<month>\d+)/.exec(article.siteUrl)?.groups ?? {}
  const feed = `${newsroom.siteUrl}/feed.xml`
  const shard = `${newsroom.siteUrl}/sitemaps/articles-${year}-${month}.xml`
  expect((await read(feed)).html).toContain(article.siteUrl)
  expect((await read(shard)).html).toContain(article.siteUrl)
  expect((await read(`${newsroom.siteUrl}/sitemap.xml`)).html).toContain(shard)
  await newsroom.admin.update('articles', article.id, { _status: 'draft' })
  await readUntil(article.siteUrl, isGone)
  expect((await read(feed)).html).not.toContain(article.siteUrl)
  expect((await read(shard)).html).not.toContain(article.siteUrl)
})
