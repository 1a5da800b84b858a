import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { isLive, read, readUntil } from '../support/reader.ts'

/** The newsroom as a person finds it after the first start: the two editions, nothing else. */
let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom({ seed: 'content' })
}, 180_000)
afterAll(() => newsroom?.stop())

const laureates = [
  '郑州泉州商会',
  '西安市泉州商会',
  '四川省闽南商业联合会',
  '泉州市宁德商会',
  '泉州江西商会',
  '长春市南安商会',
  '海口福建晋江商会',
  '上海石狮商会',
  '长三角惠安·泉港·台商区商会',
  '昆明市福建安溪商会',
]

async function awardPage(year: number): Promise<string> {
  const awards = await newsroom.admin.get(`/api/awards?where[year][equals]=${year}`)
  return awards.body.docs[0].siteUrl
}

describe('the seeded site', () => {
  test('shows the ten laureates of 2024 in the order of the announcement', async () => {
    const page = await readUntil(await awardPage(2024), isLive('昆明市福建安溪商会'), 60_000)
    const places = laureates.map((name) => page.html.indexOf(name))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('shows the 2019 edition as the sixth', async () => {
    const page = await readUntil(await awardPage(2019), isLive('上海晋江商会'), 60_000)
    expect(page.html).toMatch(/第\s*(?:6|六)\s*届/)
  })

  test('tells the story in its restored order, untouched, with both captions credited', async () => {
    const [article] = (await newsroom.admin.get('/api/articles')).body.docs
    const page = await readUntil(article.siteUrl, isLive('寻医助医服务平台'), 60_000)
    for (const seam of [
      '热心慈善公益,组织会员履行社会责任',
      '面对复杂的市场环境 with 政策变化',
      '创业者论坛等活动促进',
    ]) {
      expect(page.html.split(seam)).toHaveLength(2)
    }
    const subheads = ['商会建设水平不断提高</h2>', '维护会员企业合法权益</h2>', '助力“泉商回归”行动</h2>']
    // Large type has places where a line may end.
    const text = page.html.replaceAll(/<wbr>|<\/?span[^>]*>/g, '')
    const places = subheads.map((subhead) => text.indexOf(subhead))
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(places[0]).toBeGreaterThan(0)
    expect(page.html).toContain('（资料图片）')
    expect(page.html).toContain('（张剑峰 摄）')
    expect(page.html).toContain('示意图')
  })

  test('never counts the open list of provincial honours', async () => {
    for (const url of [await awardPage(2024), `${newsroom.siteUrl}/chambers/by-honour/`]) {
      expect((await read(url)).html).not.toMatch(/省级[^<]{0,12}[3三]\s*[家个]/)
    }
  })

  test('has no dead link and no missing picture', async () => {
    const seen = new Set<string>([`${newsroom.siteUrl}/`])
    for (const url of seen) {
      const page = await read(url)
      expect([url, page.status]).toEqual([url, 200])
      if (!page.headers.get('content-type')?.startsWith('text/html')) continue
      for (const [, link] of page.html.matchAll(/\s(?:href|src)="([^"#]+)/g)) {
        const target = new URL(link ?? '', url)
        if (target.origin === newsroom.siteUrl) seen.add(target.href)
      }
    }
    expect(seen.size).toBeGreaterThan(30)
  })

  test('runs no script', async () => {
    const [article] = (await newsroom.admin.get('/api/articles')).body.docs
    for (const url of [`${newsroom.siteUrl}/`, article.siteUrl, await awardPage(2024)]) {
      const scripts = (await read(url)).html.match(/<script[^>]*>/g) ?? []
      expect(scripts.filter((tag) => !tag.includes('application/ld+json'))).toEqual([])
    }
  })
})

describe('the site’s server', () => {
  test('sends a page with its type, a policy, a validator and compression', async () => {
    const page = await read(`${newsroom.siteUrl}/`, { 'accept-encoding': 'gzip' })
    const header = (name: string) => page.headers.get(name) ?? ''
    expect(header('content-type')).toBe('text/html; charset=utf-8')
    expect(header('content-security-policy')).toContain("default-src 'none'")
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('content-encoding')).toBe('gzip')
    expect(header('x-powered-by')).toBe('')
    // fetch adds `no-cache` to a conditional request unless told otherwise.
    const again = await read(`${newsroom.siteUrl}/`, {
      'if-none-match': header('etag'),
      'cache-control': 'max-age=0',
    })
    expect(again.status).toBe(304)
  })

  test('answers an unknown address with the 404 page', async () => {
    const page = await read(`${newsroom.siteUrl}/no/such/page/`)
    expect(page.status).toBe(404)
    expect(page.html).toContain('<html lang="zh-Hans"')
  })

  test.each(['/../secret', '/..%2f..%2fsecret', '/%2e%2e/%2e%2e/guiyan.db', '/.git/config', '/%00'])(
    'keeps %s to itself',
    async (path) => {
      const page = await read(`${newsroom.siteUrl}${path}`)
      expect(page.status).toBeGreaterThanOrEqual(400)
      expect(page.status).toBeLessThan(500)
    },
  )

  test('takes no ping without the token', async () => {
    const response = await fetch(`${newsroom.siteUrl}/_press/ping`, {
      method: 'POST',
      body: '{"changes":[]}',
    })
    expect(response.status).toBe(401)
  })
})

test('the CMS sends a policy, forbids framing and names no software', async () => {
  const { headers } = await read(`${newsroom.cmsUrl}/admin/login`)
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors '(?:none|self)'/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-powered-by')).toBeNull()
})
