import { describe, expect, test } from 'vitest'
import { awardCount } from './award-count.ts'
import { awardEdition } from './award-edition.ts'
import type { CheckedAward } from './checked.ts'
import { laureatesNamed } from './laureates-named.ts'
import { organisersUnknown } from './organisers-unknown.ts'
import { article, award, told } from './testing.ts'

const ten = Array.from({ length: 10 }, (_, at) => `第${'一二三四五六七八九十'[at]}泉州商会`)

describe('the announced count', () => {
  test.each<[string, Partial<CheckedAward>, string[]]>([
    ['推选出10家优秀泉属异地商会', {}, []],
    ['评选出十家', {}, []],
    ['推选出9家优秀商会', {}, ['announced-count: 9 10']],
    ['推选出9家优秀商会', { announcedCount: null }, ['announced-count: 9 10']],
    ['推选出10家', { announcedCount: 11 }, ['award-count: 11 10', 'announced-count: 10 11']],
    ['2019年推选出12家。今年推选出10家', {}, []],
    ['2024年推选出12家', {}, ['announced-count: 12 10']],
    ['走访12家企业', {}, []],
    ['推选出9家', { laureates: [] }, []],
  ])('“%s” with %j', (text, more, expected) => {
    expect(told(awardCount(article([text], { award: award(ten, more) })))).toEqual(expected)
  })

  test('is shown where it stands', () => {
    const text = '今年推选出9家。去年推选出9家。'
    expect(awardCount(article(['推选出', text], { award: award(ten) }))[0]?.place).toEqual({
      kind: 'passage',
      quote: '推选出9家',
      occurrence: 0,
    })
  })
})

describe('the edition', () => {
  test.each<[string, Partial<CheckedAward>, string[]]>([
    ['优秀泉属异地商会推选活动已经举办11届', {}, []],
    ['优秀泉属异地商会推选活动已经举办10届，今年继续', {}, []],
    ['优秀泉属异地商会推选活动已经举办12届', {}, ['told-edition: 12 11']],
    ['第十二届优秀泉属异地商会揭晓', {}, ['told-edition: 12 11']],
    ['第六届优秀泉属异地商会曾在京揭晓', {}, []],
    ['第十七届进博会开幕', {}, []],
    ['2023年度优秀泉属异地商会揭晓', {}, ['told-year: 2023 2024']],
    ['2023年度优秀泉属异地商会之后，2024年度优秀泉属异地商会揭晓', {}, []],
    ['2019年以来，泉州市工商联推进建设', {}, []],
    ['正文', { edition: 10 }, ['edition-number: 10 2024 2014']],
    ['正文', { series: null }, []],
    ['正文', { edition: null }, []],
  ])('“%s” with %j', (text, more, expected) => {
    expect(told(awardEdition(article([text], { award: award(ten, more) })))).toEqual(expected)
  })
})

test('laureates that the story leaves out are told where it tells of the roll', () => {
  const names = ['郑州泉州商会', '西安市泉州商会', '上海石狮商会', '长春市南安商会']
  const of = (...lines: string[]) => told(laureatesNamed(article(lines, { award: award(names) })))
  expect(of(`${names.join('、')}上榜。`)).toEqual([])
  expect(of(`${names.slice(0, 3).join('、')}上榜。`)).toEqual(['laureate-left-out: 长春市南安商会'])
  expect(of('郑州泉州商会返乡考察。')).toEqual([])
  expect(of(`${names.join('、')}上榜。`, '郑州泉州商会设立专家库。')).toEqual([
    'laureate-without-passage: 西安市泉州商会 上海石狮商会 长春市南安商会',
  ])
  // Named otherwise, it is not left out as well.
  expect(of('郑州泉州商会、西安市泉州商会、上海石狮商会、长春南安商会上榜。')).toEqual([])
})

test('an edition without organisers is only mentioned', () => {
  expect(organisersUnknown(article([], { award: award(ten, { organisers: 0 }) }))).toMatchObject([
    { severity: 'hint' },
  ])
  expect(organisersUnknown(article([], { award: award(ten) }))).toEqual([])
})
