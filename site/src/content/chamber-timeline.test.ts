import { expect, test } from 'vitest'
import { chamberTimeline } from './chamber-timeline.ts'

const award = (year: number) => ({
  href: `/awards/a/${year}/`,
  title: `${year}年度商会`,
  year,
  edition: 1,
  laureateCount: 10,
})
const honour = (title: string, year: number | null, level: string | null = null) => ({
  title,
  level,
  year,
  source: null,
})

test('editions and honours of a year stand together, the newest first', () => {
  const timeline = chamberTimeline([award(2024), award(2019)], [honour('“四好”商会', 2024, '全国')])
  expect(timeline.map(({ year }) => year)).toEqual([2024, 2019])
  expect(timeline[0]?.awards).toEqual([award(2024)])
  expect(timeline[0]?.honours).toEqual([{ title: '全国“四好”商会', source: null }])
})

test('an honour without a year gets none, and comes last', () => {
  const timeline = chamberTimeline(
    [award(2019)],
    [honour('甲', null), honour('乙', 2021), honour('丙', null)],
  )
  expect(timeline.map(({ year, honours }) => [year, honours.map(({ title }) => title)])).toEqual([
    [2021, ['乙']],
    [2019, []],
    [null, ['甲', '丙']],
  ])
})

test('nothing given is an empty line', () => {
  expect(chamberTimeline([], [])).toEqual([])
})
