import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '@guiyan/shared/content'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContentStore } from '../content/store.ts'
import { buildSampleStatic, openSampleSite } from './bundle.ts'

const feature = '/articles/2026/11/shang-hui-jian-she-shu-biao-gan/'
const everyNode = '/articles/2026/10/yang-zhang/'
const series = '/awards/you-xiu-quan-shu-yi-di-shang-hui/'

let site: Awaited<ReturnType<typeof openSampleSite>>
let built: Awaited<ReturnType<typeof buildSampleStatic>>
beforeAll(async () => {
  site = await openSampleSite()
  built = await buildSampleStatic()
}, 120_000)
afterAll(() => {
  site?.close()
  built?.close()
})
const html = async (path: string) => {
  const { status, text } = await site.page(path)
  expect([path, status]).toEqual([path, 200])
  return text
}
const words = (text: string) => text.replace(/<[^>]*>/g, '')

describe('article', () => {
  test("keeps the couplet's break in the headline and loses it in the title", async () => {
    const text = await html(feature)
    expect(text).toMatch(/<h1[^>]*>\s*商会建设树标杆<br>聚木成林助发展\s*<\/h1>/)
    expect(text).toContain('<title>商会建设树标杆 聚木成林助发展 · 归燕</title>')
  })

  test('shows role and name, the date in Quanzhou, and no source that nobody gave', async () => {
    const text = words(await html(feature))
    expect(text).toContain('融媒体记者 张剑峰')
    expect(text).toContain('2026年11月22日')
    expect(text).not.toContain('原载')
    expect(words(await html(everyNode))).toContain('原载：样报 A2 2024年12月')
  })

  test('shows corrections before the body', async () => {
    const text = await html(feature)
    expect(text.indexOf('误写了一家商会')).toBeGreaterThan(0)
    expect(text.indexOf('误写了一家商会')).toBeLessThan(text.indexOf('class="story-body"'))
  })

  test('every picture has its credit in full-width brackets, and a stand-in says so', async () => {
    for (const path of [feature, everyNode, '/', '/photos/2026/11/1/']) {
      const text = await html(path)
      const figures = text.match(/<figure class="figure[^]*?<\/figure>/g) ?? []
      expect(figures.length).toBe(text.match(/<img/g)?.length)
      for (const figure of figures) expect(figure).toMatch(/<figcaption>.*class="credit">（[^<]+）</)
    }
    expect(words(await html('/photos/2026/11/1/'))).toContain('举行（示意图）（资料图片）')
  })

  test('loads the lead picture at once and the others late', async () => {
    const [lead, ...others] = (await html(feature)).match(/<img[^>]*>/g) ?? []
    expect(lead).toContain('fetchpriority="high"')
    expect(lead).not.toContain('loading=')
    expect(others.length).toBeGreaterThan(0)
    for (const image of others) expect(image).toContain('loading="lazy"')
  })
})

describe('rich text', () => {
  test('renders every format, list and link, and escapes markup', async () => {
    const text = await html(everyNode)
    for (const part of [
      '<strong>粗体</strong><em>斜体</em><s>删去</s><u>下划</u><code>代码</code><sub>下标</sub><sup>上标</sup>',
      '<strong><em>粗斜</em></strong>',
      '一行<br>又一行',
      '&lt;b&gt;不是标签&lt;/b&gt;',
      '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer" class="nb">外站</a>',
      '<a href="/about/" class="nb">本站</a>',
      `<a href="${feature}" class="nb">文章</a>`,
      '<li>乙<ol><li>乙之一</li><li>乙之二</li></ol></li>',
      '<ol start="3"><li>从三开始</li></ol>',
      '<hr>',
      '——某会长',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('a link to what is not published stays as words; its cards are left out', async () => {
    const text = await html(everyNode)
    expect(text).toContain('、未发布的商会</p>')
    expect(text).not.toMatch(/class="(roll-block|chamber-block|related)"/)
  })

  test('an unknown node fails the page and is named', async () => {
    const node = { type: 'block', fields: { blockType: 'carousel' } }
    await expect(site.page(feature, withBody([node]))).rejects.toThrow('carousel')
    await expect(site.page(feature, withBody([{ type: 'table', children: [] }]))).rejects.toThrow('table')
    const inline = { type: 'paragraph', children: [{ type: 'mention' }] }
    await expect(site.page(feature, withBody([inline]))).rejects.toThrow('mention')
  })

  test('a photo that is not published is left out; one that could not be taken over fails the page', async () => {
    const nodes = [
      { type: 'block', fields: { blockType: 'photo', photo: '99' } },
      { type: 'block', fields: { blockType: 'gallery', photos: ['99'] } },
    ]
    const { text } = await site.page(feature, withBody(nodes))
    expect(text).not.toContain('class="gallery"')
    expect(text.match(/<figure/g)?.length ?? 0).toBe(1)
    const rejecting = withBody(nodes, { rejection: () => '署名没有填' })
    await expect(site.page(feature, rejecting)).rejects.toThrow('图片 99 已发布，但未能取到：署名没有填')
  })
})

describe('addresses', () => {
  test.each([
    ['/articles/2026/11/bang-dan-jie-xiao/', feature],
    ['/articles/2025/01/shang-hui-jian-she-shu-biao-gan/', feature],
    ['/awards/shang-hui-bang-dan/', series],
    ['/awards/shang-hui-bang-dan/2024/', `${series}2024/`],
    ['/chambers/zhengzhou/', '/chambers/zheng-zhou-quan-zhou-shang-hui/'],
  ])('%s leads to %s', async (from, to) => {
    const start = '<!doctype html><html lang="zh-Hans"><head><meta http-equiv="refresh" content="0; url='
    const text = await html(from)
    expect(text.slice(0, start.length).toLowerCase()).toBe(start.toLowerCase())
    expect(text).toContain(`content="0; url=${to}"`)
    expect(text).toContain('noindex')
  })

  test.each([
    '/articles/2026/11/nobody/',
    '/articles/2024/',
    '/articles/2026/12/',
    '/awards/nobody/',
    `${series}2023/`,
    '/chambers/nobody/',
    '/photos/2026/10/1/',
    '/photos/2026/11/1/w480-0123456789abcdef.jpg',
    '/sitemaps/articles-2024-01.xml',
  ])('%s is not there', async (path) => {
    expect((await site.page(path)).status).toBe(404)
  })

  test("a photo's file has its bytes", async () => {
    const [small] = site.store.card('photos', '1')?.derivatives ?? []
    const words = '家燕归巢”行动成都主题交流会在四川省闽南商业联合会举行（示意图）</rdf:li>'
    expect(await html(`/photos/2026/11/1/${small?.filename}`)).toContain(words)
  })
})

describe('photos', () => {
  const photo = '/photos/2026/11/2/'
  const galleries = async () =>
    (await html(everyNode)).match(/<section class="gallery"[^]*?<\/section>/g) ?? []

  test('a picture comes in AVIF, WebP and JPEG, with its measures, over its average colour', async () => {
    const text = await html(photo)
    const types = [...text.matchAll(/<source type="([^"]*)"/g)].map((match) => match[1])
    expect(types).toEqual(['image/avif', 'image/webp'])
    expect(text).toMatch(/<img src="[^"]*w960-[0-9a-f]{16}.jpg"[^>]* width="1600" height="1067"/)
    expect(text).toMatch(/<svg class="tone"[^>]*><rect[^>]* fill="#[0-9a-f]{6}">/)
  })

  test('a list shows the 4:3 crop, and the whole picture where there is none', async () => {
    const images = [...(await html('/photos/2026/11/')).matchAll(/<img src="([^"]*)"/g)].map(([, src]) => src)
    expect(images).toContainEqual(
      expect.stringMatching(/^\/photos\/2026\/11\/2\/4x3-1200-[0-9a-f]{16}\.jpg$/),
    )
    expect(images).toContainEqual(expect.stringMatching(/^\/photos\/2026\/11\/3\/w400-[0-9a-f]{16}\.jpg$/))
  })

  test('its page has all its words, and the JPEG with a link to download it', async () => {
    const text = await html(photo)
    expect(text).toContain('<h1>泉商返乡考察</h1>')
    expect(text).toContain('<p id="description">石板路从画面左下伸向右上')
    expect(text).toContain('aria-details="description"')
    expect(text).toMatch(/class="credit">\s*（<a href="\/photographers\/zhang-jian-feng\/">张剑峰<\/a> 摄）/)
    expect(text).toMatch(/<a href="\/photos\/2026\/11\/2\/w1600-[0-9a-f]{16}.jpg" download>/)
    for (const word of ['泉州 五店市', '泉州晚报', '泉商回归、返乡考察', '© 泉州晚报社', '（张剑峰 摄）']) {
      expect(words(text)).toContain(word)
    }
    expect(text).toContain('<a href="/photos/2026/11/">11月</a>')
  })

  test('a figure leads to the extended description', async () => {
    expect(await html(feature)).toContain('href="/photos/2026/11/2/#description"')
  })

  test('pictures by AI say so wherever they stand', async () => {
    for (const path of [everyNode, '/photos/2026/11/5/', '/photos/2026/11/']) {
      expect(words(await html(path))).toContain('百年商会的一种想象（AI 生成）（社区供图）')
    }
    expect(words(await html('/photos/2026/11/6/'))).toContain('红砖纹样（含 AI 生成内容）（')
  })

  test('a decorative picture has an empty alternative; in a list its link has a name', async () => {
    expect(await html('/photos/2026/11/6/')).toMatch(/<img[^>]* alt[ >]/)
    expect((await galleries())[0]).toMatch(/href="\/photos\/2026\/11\/6\/" aria-label="图片：红砖纹样"/)
  })

  test('archives lead from years to months, and count', async () => {
    expect(words(await html('/photos/'))).toMatch(/2026年\s*6\s*张\s*1月\s*1\s*张[^]*11月\s*5\s*张/)
    expect(await html('/photos/2026/')).toContain('<a href="/photos/2026/01/">1月</a>')
  })

  test('photographers have a page each; nobody else has', async () => {
    const links = [
      ...(await html('/photographers/')).matchAll(/<li><a href="([^"]*)">([^<]*)<[^>]*> <small>(\d+)张/g),
    ]
    expect(links.map(([, ...link]) => link)).toEqual([
      ['/photographers/li-si/', '李四', '1'],
      ['/photographers/li-si/', '李思', '1'],
      ['/photographers/zhang-jian-feng/', '张剑峰', '2'],
    ])
    const text = await html('/photographers/zhang-jian-feng/2026/')
    expect([...text.matchAll(/class="frame" href="([^"]*)"/g)].map((match) => match[1])).toEqual([
      photo,
      '/photos/2026/01/4/',
    ])
  })

  test('namesakes in pinyin share a page and stand there apart', async () => {
    const text = await html('/photographers/li-si/')
    expect(text).toContain('<h1>李四、李思</h1>')
    const [, first = '', second = ''] = text.split('class="archive-month"')
    expect([first, second].map((part) => /href="(\/photos\/\d+\/\d+\/\d+\/)"/.exec(part)?.[1])).toEqual([
      '/photos/2026/01/4/',
      '/photos/2026/11/6/',
    ])
  })

  test('a gallery of one is a picture in the text', async () => {
    const [, second] = await galleries()
    expect(second).toMatch(/\/w1600-[0-9a-f]{16}\.jpg 1600w/)
    expect(second).not.toContain('photo-grid')
  })
})

describe('awards and chambers', () => {
  test('an edition lists its laureates in order and says that the order is no rank', async () => {
    const text = await html(`${series}2024/`)
    const names = [...text.matchAll(/class="laureate-name">\s*<a[^>]*>([^<]+)</g)].map((match) => match[1])
    expect(names).toHaveLength(10)
    expect(names.slice(0, 3)).toEqual(['郑州泉州商会', '西安市泉州商会', '四川省闽南商业联合会'])
    expect(text).toContain('不代表名次')
    expect(text).toContain('ItemListUnordered')
  })

  test('unknown facts are said to be unknown; stated ones carry their words', async () => {
    const edition = words(await html(`${series}2024/`))
    expect(edition).toMatch(/公布日期\s*未注明/)
    expect(edition).toMatch(/主办\s*未注明/)
    expect(edition).toContain('组委会最终推选出10家优秀商会')
    expect(words(await html(`${series}2019/`))).toContain('http://www.qzzpsh.com/news/10/550.html')
  })

  test('a laureate whose chamber is not published keeps its line', async () => {
    const store = overriding({
      card: (collection, id) => (collection === 'chambers' && id === '3' ? null : undefined),
    })
    const { text } = await site.page(`${series}2024/`, store)
    expect(text).toContain('暂未发布')
    expect(text).toContain('"numberOfItems":10')
  })
})

describe('the site as a whole', () => {
  test('the static build has the same bytes', async () => {
    const files = readdirSync(built.folder, { recursive: true, encoding: 'utf8' })
    const pages = files.filter(
      (file) => /\.(html|xml|txt|csv|json|jsonld)$/.test(file) && !file.endsWith('404.html'),
    )
    expect(pages.length).toBeGreaterThan(50)
    for (const file of pages) {
      const { text } = await site.page(`/${file.replace(/index\.html$/, '')}`)
      // A response's text leaves out the byte order mark.
      expect(text, file).toBe(readFileSync(join(built.folder, file), 'utf8').replace(/^\uFEFF/, ''))
    }
  })

  test('no page has an inline style or script, none but galleries and search has any, and every link of ours leads somewhere', async () => {
    const files = new Set(readdirSync(built.folder, { recursive: true, encoding: 'utf8' }))
    for (const file of [...files].filter((name) => name.endsWith('.html'))) {
      const text = readFileSync(join(built.folder, file), 'utf8')
      expect(text, file).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/)
      const scripts = [...text.matchAll(/<script[^>]*>/g)]
        .map(([script]) => script)
        .filter((script) => script !== '<script type="application/ld+json">')
      const ours = expect.stringMatching(/^<script type="module" src="\/_astro\/[\w.-]+\.js">$/)
      const hasScript = text.includes('class="gallery"') || file.endsWith('search/index.html')
      expect(scripts, file).toEqual(hasScript ? [ours] : [])
      for (const [, href = ''] of text.matchAll(/\s(?:href|src)="\/([^"#?]*)"/g)) {
        expect(files.has(href.replace(/(^|\/)$/, '$1index.html')), `${file} → /${href}`).toBe(true)
      }
    }
  })

  test('every page is valid HTML', { timeout: 30_000 }, async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      // Astro's own writing: `<meta>`, `<!DOCTYPE html>`. Titles carry whole headlines. The style sheet is our own origin's.
      rules: { 'void-style': 'off', 'doctype-style': 'off', 'long-title': 'off', 'require-sri': 'off' },
    })
    const files = readdirSync(built.folder, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const { results } = await validator.validateFile(join(built.folder, file))
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => [ruleId, message]),
      )
      expect(messages, file).toEqual([])
    }
  })

  test('without any content every fixed page still stands', async () => {
    const empty: ContentStore = {
      get: () => null,
      card: () => null,
      rejection: () => null,
      idBySlug: () => null,
      list: () => [],
      older: () => [],
      count: () => 0,
      values: () => [],
      file: () => null,
      drawn: () => false,
    }
    for (const path of [
      '/',
      '/articles/',
      '/photos/',
      '/photographers/',
      '/awards/',
      '/chambers/',
      '/chambers/by-home/',
      '/corrections/',
      '/data/',
      '/feed.xml',
    ]) {
      expect([path, (await site.page(path, empty)).status]).toEqual([path, 200])
    }
    expect((await site.page('/', empty)).text).toContain('还没有发布报道')
  })
})

/** The sample's store with other answers where `answers` gives one. */
function overriding(answers: { get?: Answer; card?: Answer; rejection?: Answer }): ContentStore {
  const { store } = site
  const reads = (name: keyof typeof answers & keyof ContentStore) => (collection: never, id: string) =>
    answers[name]?.(collection, id) ??
    (answers[name]?.(collection, id) === null ? null : store[name](collection, id))
  return new Proxy(store, {
    get: (target, name: keyof ContentStore) =>
      // reason: the operator does not tell TypeScript
      name in answers ? reads(name as keyof typeof answers) : target[name].bind(target),
  })
}
type Answer = (collection: string, id: string) => unknown

/** The feature with another body, as no schema would let it through. */
function withBody(children: unknown[], others: { rejection?: Answer } = {}): ContentStore {
  const article = site.store.get('articles', '1')
  const body = { root: { type: 'root', children } } as Article['body'] // reason: wrong on purpose
  return overriding({
    get: (collection, id) => (collection === 'articles' && id === '1' ? { ...article, body } : undefined),
    ...others,
  })
}
