import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxSlugLength, slugify, slugPattern } from './slug.ts'

// The twenty laureates of 2024 and 2019.
const chambers = [
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
  '北京泉州企业商会',
  '福州市泉州商会',
  '上海泉州商会',
  '合肥泉州商会',
  '贵州省泉州商会',
  '泉州萍乡商会',
  '泉州泉德商会',
  '泉州市漳浦商会',
  '上海晋江商会',
  '深圳市南安企业商会',
]

test.each([
  ['长春市', 'chang-chun-shi'],
  ['长三角', 'chang-san-jiao'],
  ['会长', 'hui-zhang'],
  ['副会长', 'fu-hui-zhang'],
  ['重庆', 'chong-qing'],
  ['重镇', 'zhong-zhen'],
  ['厦门', 'xia-men'],
  ['石狮', 'shi-shi'],
  ['成都', 'cheng-du'],
  ['泉属', 'quan-shu'],
  ['女儿绿', 'nv-er-lv'],
])('%s is read %s', (text, slug) => expect(slugify(text)).toBe(slug))

test('names of chambers make different slugs', () => {
  const slugs = chambers.map(slugify)
  expect(new Set(slugs).size).toBe(20)
  for (const slug of slugs) expect(slug).toMatch(slugPattern)
})

test('two that begin alike stay apart', () => {
  expect(slugify('泉州市宁德商会')).toBe('quan-zhou-shi-ning-de-shang-hui')
  expect(slugify('泉州江西商会')).toBe('quan-zhou-jiang-xi-shang-hui')
})

test('digits, letters and full-width letters are kept, all else divides', () => {
  expect(slugify('2024 年度IPO《榜单》')).toBe('2024-nian-du-ipo-bang-dan')
  expect(slugify('ＡＢ１２ Café')).toBe('ab12-cafe')
})

test.each(['', ' ', '。，、', '😀', '한국', '-_-'])('「%s」 cannot be read', (text) =>
  expect(slugify(text)).toBe(''),
)

test('is cut between syllables', () => {
  const slug = slugify('商会'.repeat(40))
  expect(slug).toMatch(/^shang-hui(?:-shang-hui)*(?:-shang)?$/)
  expect(slug.length).toBeGreaterThan(50)
})

test('any text makes a slug that an address can hold, or none', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...chambers.join('')) }),
  )
  fc.assert(
    fc.property(text, (any) => {
      const slug = slugify(any)
      if (slug !== '') expect(slug).toMatch(slugPattern)
      expect(slug.length).toBeLessThanOrEqual(maxSlugLength)
      expect(slugify(slug)).toBe(slug)
    }),
  )
})
