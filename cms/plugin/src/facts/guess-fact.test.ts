import { readFileSync } from 'node:fs'
import { type Named, placesNamed } from '@guiyan/shared/caption/names'
import { describe, expect, test } from 'vitest'
import { guessFact } from './guess-fact.ts'

const chambers = [
  '郑州泉州商会',
  '四川省闽南商业联合会',
  '泉州市宁德商会',
  '泉州江西商会',
  '长春市南安商会',
  '海口福建晋江商会',
  '上海石狮商会',
]
const names: Named[] = [
  ...chambers.map((name): Named => ({ id: name, kind: 'chamber', name, aliases: [] })),
  ...placesNamed(['泉州市', '晋江市', '石狮市', '海口', '上海', '南安市']),
]

// The newsroom's own piece of 2024; its paragraphs whole, as an editor has them before them.
const story = readFileSync(
  new URL('../../../src/seed/fixtures/quanzhou-2024.txt', import.meta.url),
  'utf8',
).split('\n')
const of = (passage: string) => {
  const paragraph = story.find((line) => line.includes(passage)) ?? ''
  return guessFact(passage, paragraph.slice(0, paragraph.indexOf(passage)), names)
}

describe('the numbers of the piece of 2024', () => {
  test.each([
    ['推选活动已经举办11届', '11', '届', 'exact', 'activity', null],
    ['推选出10家优秀泉属异地商会', '10', '家', 'exact', null, null],
    ['三个层面进行评估', '三', '个', 'exact', null, null],
    ['促成海南与福建两地的经贸文化深度交流考察活动2批次', '2', '批次', 'exact', 'activity', null],
    ['引进入驻项目4个', '4', '个', 'exact', 'projects', null],
    ['促成商会与高校达成产学研合作项目1个', '1', '个', 'exact', 'projects', null],
    ['新生代青年企业家培训项目1个', '1', '个', 'exact', 'projects', null],
    ['商会副会长以上企业回乡投资数亿元', '数亿', '元', 'vague', 'investment', null],
    [
      '仅2024年,商会便组织开展了7场大型志愿者公益服务和困难群体慰问活动',
      '7',
      '场',
      'exact',
      'activity',
      '2024年',
    ],
    ['参加了1次公益培训', '1', '次', 'exact', 'activity', null],
    [
      '商会志愿服务队连续多年组织关爱环卫工活动、高考护考志愿服务、公益植树活动',
      '连续多年',
      null,
      'vague',
      'activity',
      null,
    ],
    ['为打造百年商会蓄力', null, null, null, null, null],
    ['2019年以来,泉州市工商联按照全国工商联工作部署', null, null, null, null, '2019年以来'],
  ])('%s', (passage, value, unit, precision, kind, period) => {
    expect(story.some((line) => line.includes(passage))).toBe(true)
    expect(of(passage)).toMatchObject({ value, unit, precision, kind, period })
  })

  test('several numbers are shown and none is chosen', () => {
    const guess = of('仅2024年,商会便组织开展了7场大型志愿者公益服务和困难群体慰问活动,并参加了1次公益培训')
    expect(guess).toMatchObject({
      value: null,
      unit: null,
      precision: null,
      kind: 'activity',
      period: '2024年',
    })
    expect(guess.amounts.map(({ value, unit }) => `${value}${unit}`)).toEqual(['7场', '1次'])
  })
})

describe('an honour', () => {
  test('has its level, and a chamber for each that is named', () => {
    expect(of('郑州泉州商会、泉州江西商会于近年来先后被认定为全国“四好”商会')).toMatchObject({
      chambers: ['郑州泉州商会', '泉州江西商会'],
      kind: 'honour',
      value: '全国',
      unit: null,
      precision: null,
      period: '近年来',
      open: false,
    })
  })

  test('of 等多家 is an open list, and three names are no count', () => {
    const guess = of('另有泉州市宁德商会、长春市南安商会、海口福建晋江商会等多家商会被认定为省级“四好”商会')
    expect(guess).toMatchObject({ kind: 'honour', value: '省级', precision: null, open: true, amounts: [] })
    expect(guess.chambers).toHaveLength(3)
  })

  test('of two levels has none', () => {
    expect(
      of(
        '泉州江西商会于近年来先后被认定为全国“四好”商会,另有泉州市宁德商会、长春市南安商会、海口福建晋江商会等多家商会被认定为省级“四好”商会',
      ).value,
    ).toBeNull()
  })
})

describe('the chamber', () => {
  test('is the one that the passage names', () => {
    expect(of('上海石狮商会通过搭建招商引资平台')).toMatchObject({
      chambers: ['上海石狮商会'],
      chamberBefore: null,
    })
  })

  test('is proposed where the paragraph spoke of it before', () => {
    expect(of('引进入驻项目4个')).toMatchObject({ chambers: [], chamberBefore: '海口福建晋江商会' })
  })

  test('is unknown where nobody is named: a class of chambers, the edition', () => {
    expect(of('以泉籍会员为主体的闽南商会')).toMatchObject({ chambers: [], chamberBefore: null })
    expect(of('推选活动已经举办11届')).toMatchObject({ chambers: [], chamberBefore: null })
  })
})

describe('other numbers', () => {
  test.each([
    ['会员企业30余家', '30余', '家', 'vague', 'members'],
    ['捐款约50万元', '约50万', '元', 'vague', 'donation'],
    ['捐资1,200.5万元', '1,200.5万', '元', 'exact', 'donation'],
    ['近百名乡贤', '近百', '名', 'vague', null],
    ['服务上千人次', '上千', '人次', 'vague', null],
    ['举办了两场座谈会', '两', '场', 'exact', 'activity'],
    ['先后多次慰问老人', '多', '次', 'vague', 'activity'],
    ['商会成立于1998年', '1998', '年', 'exact', 'year'],
    ['会员一批批回乡', null, null, null, null],
    ['第十一届理事会', null, null, null, null],
    ['一方面反映诉求', null, null, null, null],
  ])('%s', (passage, value, unit, precision, kind) => {
    expect(guessFact(passage, '', names)).toMatchObject({ value, unit, precision, kind })
  })

  test('the text is the passage without the mark at its end', () => {
    expect(guessFact(' 引进入驻项目4个；', '', names).text).toBe('引进入驻项目4个')
  })
})
