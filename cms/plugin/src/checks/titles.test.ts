import { describe, expect, test } from 'vitest'
import { missing } from './missing.ts'
import { photosWanted } from './photos-wanted.ts'
import { article, award, chambers, told, toldOf } from './testing.ts'
import { titleLength } from './title-length.ts'
import { titleNumbers } from './title-numbers.ts'
import { titleYears } from './title-years.ts'

test('a plain short article is told nothing but what it may lack', () => {
  expect(toldOf(article(['正文。']))).toEqual([])
  expect(told(missing(article(['正文。'], { bylines: [], leadPhoto: null })))).toEqual([
    'no-byline',
    'no-lead-photo',
  ])
})

test('captions are asked after until their picture is there', () => {
  const wanted = [
    { caption: '返乡考察', photo: null },
    { caption: '合影', photo: '3' },
    { caption: ' ', photo: null },
  ]
  expect(photosWanted(article([], { photosWanted: wanted }))).toMatchObject([
    { about: '返乡考察', severity: 'soft', place: { path: 'photosWanted.0.photo' } },
  ])
})

test.each([
  ['字'.repeat(20), []],
  [`${'字'.repeat(20)}\n${'字'.repeat(20)}`, []],
  [`短\n${'字'.repeat(21)}`, ['long-title: headline 21']],
])('a headline line fits in 20 characters: %s', (headline, expected) => {
  expect(told(titleLength(article([], { headline })))).toEqual(expected)
})

describe('a number of a title', () => {
  test.each([
    ['10家商会上榜', '推选出9家商会', ['title-number: headline 10家商会上榜']],
    ['十家商会上榜', '推选出9家商会', ['title-number: headline 十家商会上榜']],
    ['第12届评选揭晓', '已经举办11届', ['title-number: headline 12届评选揭晓']],
    ['捐款3.5亿元', '共捐3.2亿元', ['title-number: headline 3.5亿元']],
    ['增长12%', '同比增长21%', ['title-number: headline 12%']],
    ['签约36个项目', '签约63个项目', ['title-number: headline 36个项目']],
    ['超500人参加', '约200人到场', ['title-number: headline 500人参加']],
  ])('%s over “%s” is not borne out', (headline, body, expected) => {
    expect(told(titleNumbers(article([body], { headline })))).toEqual(expected)
  })

  test.each([
    ['10家商会上榜', '推选出十家商会'],
    ['十家商会上榜', '推选出10家商会'],
    ['第十一届评选揭晓', '已经举办11届'],
    ['捐款3.5亿元', '捐款35000万元'],
    ['捐款1200万元', '捐款1,200万元'],
    ['超500人参加', '共有523人到场'],
    ['近百家企业返乡', '98家企业'],
    ['百家企业返乡', '许多企业'],
    ['数亿元落地', '投资很多'],
    ['一带一路上的泉商', '丝路'],
    ['一个商会的三十年', '成立以来'],
    ['三个自信', '自信'],
    ['四好商会', '建设'],
    ['第3次修改：5e2f', '正文'],
    ['第12篇：商会服务会员纪事', '正文'],
    ['2024年度榜单', '今年的榜单'],
    ['11月25日开幕', '昨日开幕'],
    ['G20峰会', '峰会'],
    ['两会声音', '代表'],
    ['十年磨一剑', '多年'],
    ['增长12%', '增长百分之十二'],
    ['3至5家入选', '3至5家'],
  ])('%s over “%s” is let be', (headline, body) => {
    expect(told(titleNumbers(article([body], { headline })))).toEqual([])
  })

  test('is borne out by the roll of the edition and by the chambers of the article', () => {
    const names = ['甲', '乙', '丙']
    expect(titleNumbers(article(['上榜。'], { headline: '3家商会上榜', award: award(names) }))).toEqual([])
    expect(titleNumbers(article(['上榜。'], { deck: '3家商会上榜', linked: chambers(...names) }))).toEqual([])
    expect(titleNumbers(article([], { headline: '3家商会上榜' }))).toEqual([])
  })
})

describe('a year of a title', () => {
  test.each([
    ['2023年度优秀商会揭晓', '2024年度优秀商会推选', ['title-year: 2023 2024']],
    ['2024年度优秀商会揭晓', '2024年度优秀商会推选', []],
    ['2023年度优秀商会揭晓', '2024年以来', []],
    ['2024 年度优秀商会揭晓', '2023年度优秀商会和2024年度优秀商会', []],
  ])('%s over %s', (kicker, body, expected) => {
    expect(told(titleYears(article([body], { kicker })))).toEqual(expected)
  })
})
