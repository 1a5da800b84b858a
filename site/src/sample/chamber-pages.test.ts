import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleSite } from './bundle.ts'

let site: Awaited<ReturnType<typeof openSampleSite>>
beforeAll(async () => (site = await openSampleSite()), 120_000)
afterAll(() => site?.close())
const html = async (path: string) => {
  const { status, text } = await site.page(path)
  expect([path, status]).toEqual([path, 200])
  return text
}
const words = (text: string) => text.replace(/<[^>]*>/g, '')

test('a vague claim stays in its words and gets no number', async () => {
  const text = await html('/chambers/shang-hai-shi-shi-shang-hui/')
  expect(text).toContain('商会副会长以上企业回乡投资数亿元')
  expect(text).not.toContain('class="claim-number"')
  expect(await html('/chambers/quan-zhou-shi-ning-de-shang-hui/')).toMatch(/claim-number">\s*7/)
})

test('the directory by home sets Quanzhou first, each home of a chamber, and the unknown last', async () => {
  const text = await html('/chambers/by-home/')
  const homes = [...text.matchAll(/<h2[^>]*>\s*([^<\s]+)/g)].map((match) => match[1])
  expect(homes[0]).toBe('泉州市')
  expect(homes).toEqual(expect.arrayContaining(['惠安县', '泉港区', '台商区']))
  expect(homes.at(-1)).toBe('未注明')
})

test('places stand as squares: 13 counties, 34 provincial units, each with its number and a link to its chambers', async () => {
  const squares = async (path: string) => {
    const text = await html(path)
    const found = [...text.matchAll(/<(a|span) class="tile [^>]*?(?: href="#([a-z]+)")?>(.*?)<\/li>/gs)]
    return found.map(([, tag, id, inner = '']) => {
      if (id) expect(text).toContain(`<h2 id="${id}"`)
      return [words(inner).replaceAll(/\s/g, ''), tag === 'a']
    })
  }
  const counties = await squares('/chambers/by-home/')
  expect(counties).toHaveLength(14)
  expect(counties).toContainEqual(['南安1家', true])
  expect(counties).toContainEqual(['金门0家', false])
  const provinces = await squares('/chambers/by-host/')
  expect(provinces).toHaveLength(34)
  expect(provinces).toContainEqual(['陕西1家', true])
  expect(words(await html('/chambers/by-host/'))).toMatch(/其他驻地[^]*长三角\s*1\s*家/)
})

test("a chamber's honours stand on a line of years, those without a year apart", async () => {
  const text = words(await html('/chambers/zheng-zhou-quan-zhou-shang-hui/'))
  expect(text).toMatch(/2024\s*入选\s*2024年度优秀泉属异地商会[^]*年份未注明\s*全国“四好”商会/)
})

test('a chamber of which only the name is known says so, and leads on', async () => {
  const text = await html('/chambers/quan-zhou-quan-de-shang-hui/')
  expect(words(text)).toContain('本站还没有收录这家商会的简介和报道。')
  expect(words(text)).toMatch(/籍贯地\s*未注明/)
  expect(text).not.toContain('class="voyage')
  expect(text).toContain('href="/awards/you-xiu-quan-shu-yi-di-shang-hui/2019/"')
})

test('home and host lead to their groups in the directory', async () => {
  const text = await html('/chambers/chang-chun-shi-nan-an-shang-hui/')
  expect(text).toContain('<a href="/chambers/by-home/#nanan">南安市</a>')
  expect(text).toContain('<a href="/chambers/by-host/#jilin">长春</a>')
})
