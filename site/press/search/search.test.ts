import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { testBundle } from '../testing/build-bundle.ts'
import { PressRig } from '../testing/press-rig.ts'
import { articleAddress, sampleArticle } from '../testing/sample-article.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(() => {
  rig = new PressRig()
})
afterEach(() => rig.stop())

const generous = { searching: { limits: { questions: 10_000, seconds: 60, atOnce: 2, waiting: 50 } } }
const asked = (question: string, more = '') => `/search/?q=${encodeURIComponent(question)}${more}`
const finds = (address: string) => (response: Response, text: string) =>
  response.status === 200 && text.includes(`href="${address}"`)
const lacks = (address: string) => (response: Response, text: string) =>
  response.status === 200 && !text.includes(`href="${address}"`)

async function started(): Promise<void> {
  await rig.start(generous)
  await rig.until(asked('泉州'), (response) => response.status === 200)
}

async function page(question: string, more = ''): Promise<string> {
  const response = await rig.get(asked(question, more))
  expect(response.status, question).toBe(200)
  return response.text()
}

async function change(fields: object): Promise<void> {
  rig.cms.publish('articles', 500, sampleArticle(fields))
  await rig.ping('articles', 500)
}

describe('what is live', () => {
  test('is found once it is published, by its words of now, and not once it is taken back', async () => {
    await started()
    await change({ headline: '德化白瓷出海' })
    await rig.until(asked('德化白瓷'), finds(articleAddress))
    await change({ headline: '安溪茶香万里' })
    await rig.until(asked('安溪茶香'), finds(articleAddress))
    expect(await page('德化白瓷')).not.toContain(articleAddress)
    rig.cms.remove('articles', 500)
    await rig.ping('articles', 500)
    await rig.until(asked('安溪茶香'), lacks(articleAddress))
  })

  test('is the held release: neither what came after it nor what it had otherwise', async () => {
    await started()
    await change({ headline: '德化白瓷出海' })
    await rig.until(asked('德化白瓷'), finds(articleAddress))
    await rig.settled()
    const before = rig.state().release
    await change({ headline: '安溪茶香万里' })
    await rig.until(asked('安溪茶香'), finds(articleAddress))
    await rig.settled()
    await rig.ask(pressPaths.restore, { release: before, by: '测试' })
    expect(await page('德化白瓷')).toContain(articleAddress)
    expect(await page('安溪茶香')).not.toContain(articleAddress)
    await rig.ask(pressPaths.resume, { by: '测试' })
    await rig.until(asked('安溪茶香'), finds(articleAddress))
  })

  test('changes with the caption of a photo that an article shows', async () => {
    await started()
    rig.cms.publish('photos', 2, { caption: '代表在刺桐港前合影' })
    await rig.ping('photos', 2)
    await rig.until(
      asked('刺桐港前', '&kind=articles'),
      finds('/articles/2026/11/shang-hui-jian-she-shu-biao-gan/'),
    )
  })

  test('is there after a start without the index, and with a damaged one', async () => {
    await started()
    await rig.stopPress()
    writeFileSync(join(rig.folder, 'search.db'), 'not a database, and long enough to be looked at as one')
    await rig.startPress(generous)
    await rig.until(asked('郑州泉州商会'), finds('/chambers/zheng-zhou-quan-zhou-shang-hui/'))
  })

  test('is not told before the index is full, which waits while the site is held', async () => {
    await started()
    await rig.settled()
    await rig.ask(pressPaths.restore, { release: rig.state().release, by: '测试' })
    await rig.stopPress()
    rmSync(join(rig.folder, 'search.db'))
    await rig.startPress(generous)
    const response = await rig.get(asked('泉州'))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await response.text()).toContain('检索正在准备')
    await rig.ask(pressPaths.resume, { by: '测试' })
    await rig.until(asked('泉州'), (answer) => answer.status === 200)
  })
})

describe('a page of results', () => {
  test('marks what was found, is not kept and not indexed, and wears the site', async () => {
    await started()
    const response = await rig.get(asked('郑州泉州商会'))
    const text = await response.text()
    expect(text).toContain('<mark>郑州泉州商会</mark>')
    expect(text).toContain('<meta name="robots" content="noindex"')
    expect(text).toContain('class="site-header')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    expect(text).not.toContain('<script')
  })

  test('answers at both addresses; without words it is the page of the release', async () => {
    await started()
    expect((await rig.get('/search?q=泉州')).status).toBe(200)
    for (const empty of ['/search/', '/search/?q=', '/search/?q=%20%0A'])
      expect(await (await rig.get(empty)).text(), empty).toContain('可以这样查')
    expect((await rig.get('/search?q=')).status).toBe(301)
    expect((await rig.get('/search/?q=泉州', { method: 'POST' })).status).toBe(405)
    expect(await (await rig.get('/search/?q=泉州', { method: 'HEAD' })).text()).toBe('')
  })

  test('is found by pinyin, initials and traditional characters', async () => {
    await started()
    const changchun = '/chambers/chang-chun-shi-nan-an-shang-hui/'
    for (const question of ['changchun', 'CHANGCHUN', 'ccsna', '長春市南安商會', 'ｃｈａｎｇｃｈｕｎ'])
      expect(await page(question), question).toContain(changchun)
    expect(await page('zhangchun')).not.toContain(changchun)
    expect(await page('qz')).toContain('<mark>泉州</mark>')
  })

  test('offers names that sound alike where nothing is found', async () => {
    await started()
    const text = await page('常春')
    expect(text).toContain('没有找到“常春”')
    expect(text).toContain('长春市南安商会')
  })

  test('is narrowed by kind and year, and a filter that is none is left out', async () => {
    await started()
    const chambers = await page('泉州', '&kind=chambers')
    expect(chambers).not.toContain('href="/articles/2026')
    expect(await page('泉州', '&year=1999')).toContain('没有')
    expect(await page('泉州', '&kind=nothing&year=99999&page=-1')).toContain('aria-current="true"')
  })
})

test('one address that asks too often is told when it may again', async () => {
  await started()
  await rig.stopPress()
  await rig.startPress({ searching: { limits: { questions: 3, seconds: 60, atOnce: 1, waiting: 5 } } })
  let response = await rig.get(asked('泉州'))
  for (let n = 0; n < 4; n++) response = await rig.get(asked('泉州'))
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.text()).toContain('请稍候再查')
})

test('words that are no words are no more than that', async () => {
  await started()
  const syntax =
    `" "" ''; NEAR(泉州 泉州* pairs:泉州 ^泉州 (泉州OR -泉州 {names} AND % \\ qz' 泉州"商会`.split(' ')
  const odd = ['\u0000泉州\u0000', '\ud800\udfff', '👨‍👩‍👧‍👦🀄', '\u202e泉州\u202d', '𠮷', 'ａ', '\ufffd', '‘', 'é']
  const html = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
  ]
  const long = ['泉'.repeat(1500), '泉州 '.repeat(600), 'a'.repeat(10_000), 'xianxianxianxianxianxian']
  const hostile = [...syntax, ...odd, ...html, ...long]
  for (const question of hostile) {
    const response = await rig.get(`/search/?q=${encodeURIComponent(question.toWellFormed())}`)
    expect(response.status, question).toBe(200)
    // Within quotes angle brackets are no tags.
    expect((await response.text()).replace(/="[^"]*"/g, ''), question).not.toMatch(/<script>alert|<img src=x/)
  }
  for (const address of [
    '/search/?q=%',
    '/search/?q=%ff%fe',
    '/search/?q=a&q=b',
    '/search?&&q=%00',
    '/search/?kind[]=1&q=1',
  ])
    expect((await rig.get(address)).status, address).toBeLessThan(500)
})
