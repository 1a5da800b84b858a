import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleSite } from './bundle.ts'

const haiKou = '/chambers/hai-kou-fu-jian-jin-jiang-shang-hui/'
const series = '/awards/you-xiu-quan-shu-yi-di-shang-hui/'

let site: Awaited<ReturnType<typeof openSampleSite>>
beforeAll(async () => (site = await openSampleSite()), 120_000)
afterAll(() => site?.close())
const html = async (path: string) => (await site.page(path)).text
const words = (text: string) => text.replace(/<[^>]*>/g, '')

test('a chamber’s page tells what articles say of it, facts of one sentence above that sentence', async () => {
  const text = await html(haiKou)
  const [saying] = text.match(/<figure class="saying">[^]*?<\/figure>/g) ?? []
  expect(saying).toContain(
    '<mark>促成海南与福建两地的经贸文化深度交流考察活动2批次</mark>、<mark>引进入驻项目5个</mark>；<mark>会员遍及全岛</mark>。',
  )
  expect(saying).toContain('<a href="/articles/2026/11/hai-kou/">《海口晋江商会：经贸文化交流考察2批次》</a>')
  expect(saying).not.toContain('发挥异地晋江商会作用')
  expect(words(text)).toMatch(/5个\s*引进入驻项目5个\s*项目\s*原文/)
  // Unknown is said to be unknown, and words that the article has lost stay with their fact.
  expect(words(text)).toMatch(/会员遍及全岛\s*会员\s*依据未注明/)
  expect(text).toContain('<blockquote><mark>被认定为省级“四好”商会</mark></blockquote>')
  expect(words(text).match(/报道现已不含这句话/g)).toHaveLength(1)
  expect(text).toContain('href="https://example.org/hai-kou"')
  expect(text).not.toContain('另一家商会的事')
})

test('a corrected fact says so beneath it, at the top of its article and among the corrections', async () => {
  expect(words(await html(haiKou))).toMatch(/更正2026年11月25日：原写作“4个”。\s*数字由商会更正。/)
  const told = /更正2026年11月25日：“引进入驻项目5个”，原写作“4个”，数字由商会更正。/g
  expect(words(await html('/articles/2026/11/hai-kou/')).match(told)).toHaveLength(1)
  expect(words(await html('/corrections/')).match(told)).toHaveLength(1)
})

test('an edition’s page tells what its articles say of it, and of each of its laureates', async () => {
  const text = await html(`${series}2024/`)
  const part = text.slice(text.indexOf('id="award-facts"'), text.indexOf('id="award-articles"'))
  expect(words(part.slice(0, part.indexOf('<details')))).toMatch(
    /11届\s*优秀泉属异地商会推选活动已经举办11届/,
  )
  const chambers = [...part.matchAll(/<summary>\s*<b>([^<]*)<\/b>\s*<small>(\d+)条/g)].map((match) =>
    match.slice(1),
  )
  expect(chambers).toEqual([
    ['四川省闽南商业联合会', '1'],
    ['海口福建晋江商会', '5'],
    ['上海石狮商会', '2'],
  ])
})

test('each laureate’s way goes from home to host, in words; those who came fly the other way', async () => {
  const lines = (await html(`${series}2024/`)).split('class="laureate-name"').slice(1)
  const said = lines.map((line) => words(line.slice(line.indexOf('laureate-labels'))).replace(/\s+/g, ''))
  expect(said[8]).toContain('异地泉籍县级商会籍贯地惠安县、泉港区、台商区驻地长三角')
  expect(said[3]).toMatch(/驻泉异地.*籍贯地宁德市驻地泉州市省级“四好”商会/)
  expect(lines.map((line) => /<g transform="matrix\(-1/.test(line))).toEqual(
    [0, 0, 0, 1, 1, 0, 0, 0, 0, 0].map(Boolean),
  )
})

test('numbers are tables: the drawing adds nothing that the words do not say', async () => {
  const tables = (await html(`${series}2024/`)).match(/<table class="bricks">[^]*?<\/table>/g) ?? []
  expect(tables.map((table) => words(table).replace(/\s+/g, ''))).toEqual(
    expect.arrayContaining([expect.stringContaining('方向方向商会数异地泉籍8家驻泉异地2家')]),
  )
  for (const table of tables) {
    const drawn = [...table.matchAll(/<tr>((?:(?!<\/tr>)[^])*<svg(?:(?!<\/tr>)[^])*)<\/tr>/g)]
    for (const [row] of drawn) expect(words(row)).toContain(`${row.match(/<rect/g)?.length ?? 0}家`)
  }
  expect(tables.join('')).not.toMatch(/<svg(?![^>]*aria-hidden="true")/)
})

test('the matrix scrolls by itself, with a name and by keyboard', async () => {
  const text = await html(series)
  expect(text).toMatch(
    /<section class="matrix-scroll" tabindex="0" aria-label="年度优秀泉属异地商会：各届入选商会"/,
  )
  const rows = [...text.matchAll(/<th scope="row"><a[^>]*>([^<]*)<\/a>[^]*?<\/tr>/g)]
  expect(rows).toHaveLength(20)
  expect(words(rows[0]?.[0] ?? '').replace(/\s+/g, ' ')).toMatch(/商会\s*1\s*入选\s*不在名录/)
})
