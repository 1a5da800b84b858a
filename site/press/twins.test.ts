import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { twinFolder } from '../src/zh-hant/twin-paths.ts'
import { linksOf, redirectTarget } from './release/links.ts'
import { fileOf } from './release/releases.ts'
import { testBundle } from './testing/build-bundle.ts'
import { differingFiles, PressRig, testSiteUrl } from './testing/press-rig.ts'
import { articleAddress as address, sampleArticle as article } from './testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(async () => {
  rig = new PressRig()
})
afterEach(() => rig.stop())

const twin = twinFolder + address
const page = async (path: string) => {
  const response = await rig.get(path)
  return { status: response.status, text: await response.text() }
}

async function publish(fields: object) {
  const revision = rig.cms.publish('articles', 500, article(fields)).updatedAt
  await rig.ping('articles', 500)
  return rig.proven('articles:500', (status) => status.receipt?.revision === revision)
}

test('one publish changes a page in both scripts, and counts it once', async () => {
  await rig.start()
  await publish({ headline: '发展与头发' })
  expect((await page(address)).text).toContain('发展与头发')
  expect((await page(twin)).text).toContain('發展與頭髮')
  const before = rig.tree()
  await publish({ headline: '皇后以后' })
  expect((await page(address)).text).toContain('皇后以后')
  expect((await page(twin)).text).toContain('皇后以後')
  const differing = differingFiles(before, rig.tree()).filter((file) => !file.startsWith('zh-hant/'))
  expect((await rig.releases()).releases[0]?.changed).toBe(differing.length)
})

test('what is taken back is gone in both, and each script has its own page about that', async () => {
  await rig.start()
  await publish({})
  rig.cms.remove('articles', 500)
  await rig.ping('articles', 500)
  await rig.until(address, ({ status }) => status === 404)
  expect(await page(address)).toMatchObject({ status: 404, text: expect.stringContaining('这一页飞走了') })
  expect(await page(twin)).toMatchObject({ status: 404, text: expect.stringContaining('這一頁飛走了') })
  expect(await page('/zh-hant/404.html')).toMatchObject({ status: 404 })
})

test('a former address leads to the new one in its script', async () => {
  await rig.start()
  await publish({})
  await publish({ slug: 'new', formerSlugs: [{ slug: 'xin-wen' }] })
  const response = await rig.get(twin)
  expect([response.status, response.headers.get('location')]).toEqual([301, '/zh-hant/articles/2026/11/new/'])
})

test('every page has a twin with the same tags, whose every link is there, and both name both', async () => {
  await rig.start()
  await rig.settled()
  const tree = rig.tree()
  const pages = [...tree.keys()].filter((file) => file.endsWith('.html') && !file.startsWith('zh-hant/'))
  expect(pages.length).toBeGreaterThan(40)
  for (const file of pages) {
    const [text, converted] = [tree.get(file) ?? '', tree.get(`zh-hant/${file}`) ?? '']
    expect(tagsOf(converted), file).toEqual(tagsOf(text))
    const links = linksOf(`${twinFolder}/${file.replace(/index\.html$/, '')}`, converted, testSiteUrl)
    expect([...links].filter((link) => !tree.has(fileOf(link)))).toEqual([])
    if (redirectTarget(text) === null) expect(alternatesIn(converted)).toEqual(alternatesIn(text))
  }
  expect(
    [...tree.keys()].filter((file) => file.startsWith('zh-hant/') && !/\.(xml|json)$/.test(file)),
  ).toHaveLength(pages.length)
})

test('a site in simplified characters alone has no twins and names none', async () => {
  await rig.start({ hant: null })
  await rig.settled()
  expect((await page('/')).text).not.toContain('zh-Hant')
  expect((await page('/zh-hant/')).status).toBe(404)
  expect((await page('/sitemaps/pages.xml')).text).not.toContain('zh-hant')
})

const tagsOf = (text: string) => text.match(/<\/?[a-z][a-z0-9]*/g)?.toSorted()
const alternatesIn = (text: string) => text.match(/<link rel="alternate" hreflang[^>]*>/g)
