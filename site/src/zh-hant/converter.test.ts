import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Converter as openccConverter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { Converter } from './converter.ts'
import { dictionariesOf, type Region } from './opencc.ts'
import { siteTerms } from './terms.ts'

const terms = siteTerms(null)

const taiwan = new Converter('tw', [])
const written = (text: string, converter = taiwan) => converter.convert(text).text
const marks: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' }
const withMarks = (text: string) => text.replaceAll(/[“”‘’]/g, (mark) => marks[mark] ?? mark)

describe.each<Region>(['tw', 'hk'])('in the characters of %s, it says what OpenCC says', (region) => {
  const ours = new Converter(region, [])
  const theirs = openccConverter({ from: 'cn', to: region })

  test('of real articles', () => {
    const folder = join(import.meta.dirname, '../../../cms/plugin/src/manuscript/corpus/articles')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    expect(files.length).toBeGreaterThan(20)
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8')
      expect(written(text, ours), name).toBe(withMarks(theirs(text)))
    }
  })

  test('of phrases that overlap in any way', () => {
    const { phrases, characters } = dictionariesOf(region)
    const pieces = [...phrases.keys(), ...characters.keys()]
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('，', ' ', 'a', '𠮷', '“', '”'))
    const cut = fc
      .tuple(fc.array(piece, { maxLength: 8 }), fc.nat(3))
      .map(([all, from]) => all.join('').slice(from))
    fc.assert(fc.property(cut, (text) => void expect(written(text, ours)).toBe(withMarks(theirs(text)))))
  })
})

test.each([
  ['发展 头发 理发', '發展 頭髮 理髮'],
  ['皇后 以后 后来', '皇后 以後 後來'],
  ['公里 里面 故里', '公里 裡面 故里'],
  ['干部 干净 干涉', '幹部 乾淨 干涉'],
  ['台风 舞台', '颱風 舞臺'],
])('%s is told apart', (simplified, traditional) => {
  expect(written(simplified)).toBe(traditional)
})

test('Hong Kong has forms of its own', () => {
  expect(written('里面为说', new Converter('hk', []))).toBe('裏面為説')
})

test('quotation marks are those of traditional text, an apostrophe stays', () => {
  expect(written('“他说‘家燕归巢’。” Xi’an')).toBe('「他說『家燕歸巢』。」 Xi’an')
})

describe('a term', () => {
  test('holds, whatever phrase would reach over its edge', () => {
    expect(written('以后田村')).toBe('以後田村')
    expect(written('以后田村', new Converter('tw', [{ simplified: '后田', traditional: '后田' }]))).toBe(
      '以后田村',
    )
  })

  test('gives way to a longer one that begins at the same place', () => {
    const both = [
      { simplified: '台商', traditional: '台商' },
      { simplified: '台商区', traditional: '臺商區' },
    ]
    expect(written('台商在台商区', new Converter('tw', both))).toBe('台商在臺商區')
  })

  test('may change its length, and says where', () => {
    const longer = new Converter('tw', [{ simplified: '网课', traditional: '線上課程' }])
    expect(longer.convert('上网课了')).toEqual({ text: '上線上課程了', shifts: [{ from: 1, to: 3, by: 2 }] })
  })
})

test('every term of ours is needed, or stands before another that is', () => {
  const needed = terms.filter(({ simplified, traditional }) => written(simplified) !== traditional)
  const prefixes = terms.filter(({ simplified }) =>
    needed.some((term) => term.simplified !== simplified && simplified.startsWith(term.simplified)),
  )
  expect([...new Set([...needed, ...prefixes])]).toHaveLength(terms.length)
})
