import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContentStore } from '../content/store.ts'
import { buildSampleStatic, openSampleSite, sampleSiteUrl } from '../sample/bundle.ts'
import { type Node, type PageHead, readHead, withoutSpaces } from './testing/read-head.ts'
import { propertiesOf } from './testing/vocabulary.ts'

let site: Awaited<ReturnType<typeof openSampleSite>>
let built: Awaited<ReturnType<typeof buildSampleStatic>>
/** Of all pages but redirects, by address. */
const heads = new Map<string, PageHead>()

beforeAll(async () => {
  site = await openSampleSite()
  built = await buildSampleStatic()
  for (const file of readdirSync(built.folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    const html = readFileSync(join(built.folder, file), 'utf8')
    if (!html.includes('http-equiv="refresh"'))
      heads.set(`/${file.replace(/index\.html$/, '')}`, readHead(html))
  }
})
afterAll(() => {
  site?.close()
  built?.close()
})

const head = (path: string): PageHead => {
  const found = heads.get(path)
  if (!found) throw new Error(`there is no page ${path}`)
  return found
}
const typesOf = ({ nodes }: PageHead) => nodes.map((node) => node['@type'])
const article = '/articles/2026/11/shang-hui-jian-she-shu-biao-gan/'
const edition = '/awards/you-xiu-quan-shu-yi-di-shang-hui/2024/'

// Each template once: its title, what its description begins with, what search engines are told of.
const templates: [path: string, title: string, description: string, types: string[]][] = [
  ['/', '归燕 · 泉州异地商会年度记录', '归燕记录泉州异地商会', ['WebSite']],
  [
    article,
    '商会建设树标杆 聚木成林助发展 · 归燕',
    '异地商会是泉州民营经济发展中的一张特色名片。',
    ['NewsArticle'],
  ],
  ['/articles/', '报道 · 归燕', '归燕的全部报道', []],
  ['/articles/2026/', '2026年报道 · 归燕', '归燕2026年的报道', ['BreadcrumbList']],
  ['/articles/2026/11/', '2026年11月报道 · 归燕', '归燕2026年11月的报道', ['BreadcrumbList']],
  ['/awards/', '榜单 · 归燕', '归燕记录的年度榜单', []],
  ['/awards/you-xiu-quan-shu-yi-di-shang-hui/', '年度优秀泉属异地商会 · 归燕', '', ['BreadcrumbList']],
  [edition, '2024年度优秀泉属异地商会 · 归燕', '', ['ItemList', 'BreadcrumbList']],
  ['/chambers/', '商会名录 · 归燕', '归燕收录的泉州异地商会', []],
  [
    '/chambers/zheng-zhou-quan-zhou-shang-hui/',
    '郑州泉州商会 · 归燕',
    '',
    ['Organization', 'BreadcrumbList'],
  ],
  ['/photos/', '图片 · 归燕', '归燕的全部图片', []],
  ['/photos/2026/11/2/', '泉商返乡考察 · 归燕', '异地泉商积极参与', ['ImageObject', 'BreadcrumbList']],
  ['/photographers/zhang-jian-feng/', '张剑峰的图片 · 归燕', '署名张剑峰的图片', ['BreadcrumbList']],
  ['/about/', '关于归燕 · 归燕', '', []],
  ['/corrections/', '更正 · 归燕', '', []],
]

test.each(templates)('%s says what it is', (path, title, description, types) => {
  const found = head(path)
  expect(found.title).toBe(title)
  expect(found.description.startsWith(description)).toBe(true)
  expect(found.canonical).toBe(`${sampleSiteUrl}${path}`)
  expect(found.type).toBe(path === article ? 'article' : 'website')
  expect(typesOf(found)).toEqual(expect.arrayContaining(types))
})

test('every page has a description of its own that is no longer than WeChat shows', () => {
  for (const [path, { description, canonical }] of heads) {
    expect([...description].length, path).toBeGreaterThan(3)
    expect([...description].length, path).toBeLessThanOrEqual(120)
    expect(canonical, path).toBe(path.endsWith('/404.html') ? null : `${sampleSiteUrl}${path}`)
  }
  expect(head('/404.html').robots).toBe('noindex')
})

test('every page has a wide picture and a square one, and both are there', () => {
  for (const [path, { pictures }] of heads) {
    expect(pictures, path).toHaveLength(2)
    expect(pictures[1]?.width, path).toBe(pictures[1]?.height)
    for (const { src, width, alt } of pictures) {
      expect(width, path).toBeGreaterThanOrEqual(300)
      expect(alt, path).not.toBe('')
      expect(existsSync(join(built.folder, src.replace(sampleSiteUrl, ''))), src).toBe(true)
    }
  }
})

test('a drawn poster comes first, and until then the photo', async () => {
  const drawn = new Proxy<ContentStore>(site.store, {
    get: (store, name: keyof ContentStore) => (name === 'drawn' ? () => true : store[name].bind(store)),
  })
  expect(head(article).pictures[0]?.src).toMatch(/\/photos\/2026\/11\/2\/16x9-1200-/)
  const { pictures } = readHead((await site.page(article, drawn)).text)
  expect(pictures[0]).toEqual({
    src: expect.stringMatching(new RegExp(`^${sampleSiteUrl}${article}poster-[0-9a-f]{16}\\.png$`)),
    width: 1200,
    height: 630,
    alt: '商会建设树标杆 聚木成林助发展',
  })
})

describe('JSON-LD', () => {
  /** Every node of a page, those within others with it. */
  const nodesOf = (value: unknown): Node[] => {
    if (Array.isArray(value)) return value.flatMap(nodesOf)
    if (typeof value !== 'object' || value === null) return []
    const node = value as Node // reason: an object that is no list
    return [...('@type' in node ? [node] : []), ...Object.values(node).flatMap(nodesOf)]
  }

  test('has only types of schema.org, and only their properties', () => {
    const wrong = [...heads].flatMap(([path, { nodes }]) =>
      nodesOf(nodes).flatMap((node) => {
        const known = propertiesOf(String(node['@type']))
        const others = Object.keys(node).filter((key) => !key.startsWith('@') && key !== 'query-input')
        return others
          .filter((key) => !known?.has(key))
          .map((key) => `${path} ${String(node['@type'])}.${key}`)
      }),
    )
    expect(wrong).toEqual([])
    expect(propertiesOf('NewsArticle')?.has('correction')).toBe(true)
    expect(propertiesOf('NewsArticle')?.has('laureates')).toBe(false)
  })

  test('says nothing that no page says', () => {
    const machineWords = new Set([
      'inLanguage',
      'unitText',
      'itemListOrder',
      'urlTemplate',
      'query-input',
      '@type',
      '@id',
    ])
    const unseen = [...heads].flatMap(([path, page]) => {
      const nodes = nodesOf(page.nodes)
      // What a picture is stands on its own page.
      const pictures = nodes.filter((node) => node['@type'] === 'ImageObject')
      const theirs = pictures
        .map((node) => String(node['@id']).replace(sampleSiteUrl, ''))
        .flatMap((own) => [heads.get(own)?.text, heads.get(`/zh-hant${own}`)?.text])
      const text = [page.text, ...theirs].join('')
      return nodes
        .flatMap((node) => Object.entries(node))
        .filter(([key]) => !machineWords.has(key))
        .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
        .filter((value) => typeof value === 'string' && /\p{Script=Han}/u.test(value))
        .filter((value) => !text.includes(withoutSpaces(String(value))))
        .map((value) => `${path} ${String(value)}`)
    })
    expect(unseen).toEqual([])
  })

  test('an article tells of its corrections, its section, its site and who publishes it', () => {
    expect(head(article).nodes[0]).toMatchObject({
      '@type': 'NewsArticle',
      articleSection: '报道',
      isPartOf: { '@type': 'WebSite', '@id': `${sampleSiteUrl}/#website` },
      publisher: { '@type': 'NewsMediaOrganization', '@id': `${sampleSiteUrl}/#publisher` },
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-11-22' }],
    })
  })

  test('laureates without ranks are a list that is not ordered', () => {
    const list = head(edition).nodes.find((node) => node['@type'] === 'ItemList')
    expect(list).toMatchObject({ itemListOrder: 'https://schema.org/ItemListUnordered' })
    expect(JSON.stringify(list)).not.toContain('position')
  })

  test('the home page names the address of the search', () => {
    expect(JSON.stringify(head('/').nodes)).toContain(`${sampleSiteUrl}/search/?q={search_term_string}`)
  })
})
