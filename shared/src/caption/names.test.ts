import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quanzhouCounties } from '../places.ts'
import { findNames, type Named, placesNamed } from './names.ts'

const laureates =
  '郑州泉州商会 西安市泉州商会 四川省闽南商业联合会 泉州市宁德商会 泉州江西商会 长春市南安商会 海口福建晋江商会 上海石狮商会 长三角惠安·泉港·台商区商会 昆明市福建安溪商会'.split(
    ' ',
  )
const hosts = '郑州 西安 四川省 泉州市 宁德市 江西省 长春 海口 上海 长三角 昆明 成都 闽南'.split(' ')
const chambers = laureates.map((name, id): Named => ({ id, kind: 'chamber', name, aliases: [] }))
const places = placesNamed([...hosts, ...quanzhouCounties])
const manuscript = readFileSync(
  new URL('../../../tests/fixtures/manuscripts/quanzhou-2024.txt', import.meta.url),
  'utf8',
)

const named = (text: string, names: readonly Named[] = [...chambers, ...places]) =>
  findNames(text, names).map(({ name }) => name)

describe('the real article', () => {
  const found = findNames(manuscript, [...chambers, ...places])
  const of = (kind: Named['kind']) => found.filter((name) => name.kind === kind)

  test('names each laureate as often as its truth table says', () => {
    const blocks = manuscript.split(/\n+/).filter((line) => line.trim() !== '')
    const mentions = laureates.map((laureate) =>
      blocks.flatMap((block, index) =>
        named(block, chambers).flatMap((name) => (name === laureate ? [index + 1] : [])),
      ),
    )
    expect(mentions).toEqual([
      [7, 10, 10, 22],
      [7, 12],
      [3, 7, 18],
      [7, 22, 26],
      [7, 22, 24],
      [7, 22],
      [7, 20, 22],
      [7, 21],
      [7],
      [7],
    ])
  })

  test('has no place inside the name of a chamber, an office, a school', () => {
    expect(manuscript).toContain('南安市特殊教育学校')
    expect(manuscript).toContain('晋江市党政部门')
    const names = of('place').map(({ name, start }) => `${name} ${manuscript.slice(start - 2, start + 8)}`)
    expect(names.filter((name) => /^(?:南安市|石狮市|晋江市) /.test(name))).toEqual([
      expect.stringContaining('石狮招商投资'),
    ])
  })

  test('names 成都 in its first caption', () => {
    expect(named('泉州市“家燕归巢”行动成都主题交流会在四川省闽南商业联合会举行')).toEqual([
      '泉州市',
      '成都',
      '四川省闽南商业联合会',
    ])
  })

  test('offers nothing for what only looks like a plan or a chamber', () => {
    const plans = ['港湾计划', '桑梓计划', '人才之家'].map((name, id): Named => ({
      id,
      kind: 'chamber',
      name,
      aliases: [],
    }))
    expect(named('在泉州的温暖港湾与资源共享的桥梁，回馈桑梓', plans)).toEqual([])
    expect(named('以泉籍会员为主体的闽南商会')).toEqual([])
  })
})

describe('a name', () => {
  const short = (name: string): Named[] => [{ id: 1, kind: 'chamber', name, aliases: [] }]

  test('is found by its alias, under its own name', () => {
    const names: Named[] = [{ id: 7, kind: 'chamber', name: '四川省闽南商业联合会', aliases: ['川闽商会'] }]
    expect(findNames('川闽商会年会', names)).toEqual([
      { id: 7, kind: 'chamber', name: '四川省闽南商业联合会', start: 0, end: 4 },
    ])
  })

  test('is not found inside a longer one', () => {
    expect(named('昆明市福建安溪商会', [...chambers, ...short('安溪商会')])).toEqual(['昆明市福建安溪商会'])
  })

  test.each(['厦门市安溪商会', '广东安溪商会', '昆明安溪商会'])('is not the end of another: %s', (text) =>
    expect(named(text, [...places, ...short('安溪商会')])).not.toContain('安溪商会'),
  )

  test('that two chambers bear is given for both', () => {
    const names = [1, 2].map((id): Named => ({
      id,
      kind: 'chamber',
      name: `商会${id}`,
      aliases: ['同心商会'],
    }))
    expect(findNames('同心商会成立', names).map(({ id }) => id)).toEqual([1, 2])
  })
})

describe('a place', () => {
  test.each([
    ['在德化举行', '德化县'],
    ['商会在德化县召开年会', '德化县'],
    ['赴安溪考察', '安溪县'],
    ['泉州市德化县的窑火', '德化县'],
    ['摄于石狮', '石狮市'],
    ['走进台商区', '台商区'],
    ['在西安市举行', '西安'],
    ['在成都举行的商会会议', '成都'],
  ])('%s names %s', (text, place) => expect(named(text)).toEqual([place]))

  test.each([
    '道德化的进程',
    '泉港湾风景',
    '永远南安宁',
    '安溪铁观音',
    '德化白瓷',
    '门口的石狮子',
    '泉州人',
    '泉州湾',
    '石狮市委',
    '台商投资',
    '杭州晋江商会',
    '泉州市工商联',
    '西安交通大学',
  ])('is not named by %s', (text) => expect(named(text)).toEqual([]))

  test('with and without its last word is one', () => {
    expect(placesNamed(['泉州', '泉州市', '德化县', '德化县', '长三角', '台商区'])).toEqual([
      { id: '泉州市', kind: 'place', name: '泉州市', aliases: ['泉州'] },
      { id: '德化县', kind: 'place', name: '德化县', aliases: ['德化'] },
      { id: '长三角', kind: 'place', name: '长三角', aliases: ['长三角市'] },
      { id: '台商区', kind: 'place', name: '台商区', aliases: [] },
    ])
  })
})

test('names found stand in the text, in order, and do not overlap', () => {
  const parts = fc.constantFrom(...laureates, ...hosts, '德化', '在', '，', '市', '道', '商会', '·', '举行')
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 10 }).map((some) => some.join('')),
      (text) => {
        let last = 0
        for (const { start, end } of findNames(text, [...chambers, ...places])) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      },
    ),
  )
})
