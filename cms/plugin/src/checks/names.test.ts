import { describe, expect, test } from 'vitest'
import { lookAlikes } from './look-alikes.ts'
import { nearNames } from './near-names.ts'
import { article, award, chambers, told } from './testing.ts'
import { unlinkedChambers } from './unlinked-chambers.ts'

const known = chambers(
  '郑州泉州商会',
  '福州市泉州商会',
  '四川省闽南商业联合会',
  '泉州市宁德商会',
  '长春市南安商会',
  '海口福建晋江商会',
  '上海石狮商会',
  '上海晋江商会',
  '长三角惠安·泉港·台商区商会',
  '昆明市福建安溪商会',
  '北京泉州企业商会',
)

describe('a chamber is named otherwise than it is called', () => {
  test.each([
    ['近年来长春南安商会多次返乡', '长春南安商会 长春市南安商会'],
    ['上海市石狮商会设立专家库', '上海市石狮商会 上海石狮商会'],
    ['泉州宁德商会热心公益', '泉州宁德商会 泉州市宁德商会'],
    ['昆明安溪商会入选', '昆明安溪商会 昆明市福建安溪商会'],
    ['海口晋江商会入选', '海口晋江商会 海口福建晋江商会'],
    ['长三角惠安泉港台商区商会入选', '长三角惠安泉港台商区商会 长三角惠安·泉港·台商区商会'],
    ['北京泉州商会入选', '北京泉州商会 北京泉州企业商会'],
    ['上海石狮总商会入选', '上海石狮总商会 上海石狮商会'],
  ])('%s', (text, expected) => {
    const findings = nearNames(article([text], { known }))
    expect(told(findings)).toEqual([`near-name: ${expected}`])
    expect(findings[0]?.suggestion).toEqual({
      kind: 'replace',
      from: expected.split(' ')[0],
      to: expected.split(' ')[1],
    })
  })

  test.each([
    [
      'a character left out',
      '四川省闽南商业联会举行',
      ['near-name: 四川省闽南商业联会 四川省闽南商业联合会'],
    ],
    [
      'one too many',
      '四川省闽南商业联合大会举行',
      ['near-name: 四川省闽南商业联合大会 四川省闽南商业联合会'],
    ],
    ['another one: 郑州 and 杭州 are two places', '杭州泉州商会返乡', []],
  ])('a laureate with %s', (_, text, expected) => {
    const roll = award(['四川省闽南商业联合会', '郑州泉州商会'])
    expect(told(nearNames(article([text], { known, award: roll })))).toEqual(expected)
  })

  test.each([
    '长春市南安商会返乡',
    '福州市泉州商会和郑州泉州商会返乡',
    '以泉籍会员为主体的闽南商会',
    '温暖港湾与资源共享的桥梁，泉州市实施人才港湾计划',
    '回馈桑梓，参与桑梓计划',
    '泉州市工商联走访商会',
    '深化合作，弘扬道德',
  ])('not: %s', (text) => {
    expect(nearNames(article([text], { known }))).toEqual([])
  })

  test('not where an alias is used, or another chamber is called so', () => {
    const [first] = chambers('长春市南安商会')
    const withAlias = first ? [{ ...first, aliases: ['长春南安商会'] }] : []
    expect(nearNames(article(['长春南安商会返乡'], { known: withAlias }))).toEqual([])
    const both = chambers('泉州市宁德商会', '泉州宁德商会')
    expect(nearNames(article(['泉州宁德商会返乡'], { known: both }))).toEqual([])
  })

  test('in the second of two places', () => {
    const [finding] = nearNames(article(['长春市南安商会返乡', '长春南安商会返乡'], { known }))
    expect(finding?.place).toEqual({ kind: 'passage', quote: '长春南安商会', occurrence: 0 })
  })
})

describe('look-alikes', () => {
  const [of, meant] = chambers('泉州宁德商会', '泉州市宁德商会')
  const two = [of, meant].flatMap((one) => one ?? [])

  test('the text names one, the list has the other', () => {
    const found = lookAlikes(article(['泉州宁德商会返乡'], { known: two, linked: two.slice(1) }))
    expect(told(found)).toEqual(['look-alike: 泉州宁德商会 泉州市宁德商会'])
    expect(
      lookAlikes(article(['泉州宁德商会、泉州市宁德商会'], { known: two, linked: two.slice(1) })),
    ).toEqual([])
    expect(lookAlikes(article(['泉州宁德商会返乡'], { known: two, linked: two.slice(0, 1) }))).toEqual([])
  })

  test.each([
    ['上海晋江商会', '上海石狮商会', ['wrong-link: 上海晋江商会 上海石狮商会']],
    ['闽南商会', '四川省闽南商业联合会', ['odd-link: 闽南商会 四川省闽南商业联合会']],
    ['上海石狮商会', '上海石狮商会', []],
    ['长春南安商会', '长春市南安商会', []],
    ['商会', '上海石狮商会', []],
    ['该商会', '上海石狮商会', []],
    ['他们', '上海石狮商会', []],
  ])('a link “%s” to %s', (text, chamber, expected) => {
    expect(told(lookAlikes(article([text], { known, links: [{ text, chamber }] })))).toEqual(expected)
  })
})

describe('a known chamber that is not linked', () => {
  test('is offered once, where it first stands', () => {
    const found = unlinkedChambers(article(['见上海石狮商会', '上海石狮商会返乡'], { known }))
    expect(found).toMatchObject([
      {
        about: '上海石狮商会',
        severity: 'hint',
        place: { kind: 'passage', quote: '上海石狮商会', occurrence: 0 },
        suggestion: { kind: 'link', chamber: '上海石狮商会' },
      },
    ])
  })

  test.each([
    ['where it is linked', '上海石狮商会返乡', ['上海石狮商会']],
    ['where the name is a part of another', '上海石狮商会馆在海外上海晋江', ['上海石狮商会']],
    ['where nobody is named', '以泉籍会员为主体的闽南商会', []],
  ])('is not offered %s', (_, text, linked) => {
    expect(unlinkedChambers(article([text], { known, linked: chambers(...linked) }))).toEqual([])
  })

  test('is not offered where two bear the name', () => {
    const two = ['1', '2'].map((id) => ({ id, name: '上海石狮商会', aliases: [] }))
    expect(unlinkedChambers(article(['上海石狮商会返乡'], { known: two }))).toEqual([])
  })
})
