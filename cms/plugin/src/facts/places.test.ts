import { afterAll, beforeAll, expect, test } from 'vitest'
import { lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import type { FactPlaces } from './fact-places.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const said = { grade: 'stated', quote: '引进入驻项目4个' }
const fact = (chamber: unknown) => ({
  chamber,
  kind: 'projects',
  text: '引进入驻项目4个',
  value: '4',
  unit: '个',
  ...said,
})
const article = (data: Json, as: 'editor' | 'journalist' = 'editor') => make(newsroom, 'articles', data, as)
const places = async (id: unknown, row: unknown, as: 'journalist' | null = 'journalist') =>
  newsroom.rest('GET', `/articles/${id}/facts/${row}/places`, as ? { as } : {})

test('a fact knows the pages that show it, and who else says the same', async () => {
  const claims = [
    { text: '引进项目4个', source: said },
    { text: '引进项目14个', source: said },
  ]
  const chamber = await make(newsroom, 'chambers', { ...published, name: '海口福建晋江商会', claims })
  const other = await make(newsroom, 'chambers', { ...published, name: '上海石狮商会', claims })
  const series = await make(newsroom, 'awardSeries', { ...published, name: '年度优秀商会', firstYear: 2014 })
  const laureates = [{ chamber: chamber.id, citation: '因引进入驻项目4个' }]
  const award = await make(newsroom, 'awards', { ...published, series: series.id, year: 2024, laureates })
  const told = await article({
    ...published,
    kicker: '海口福建晋江商会：项目4个落地',
    headline: '甲的\n标题',
    body: lexical('海口福建晋江商会引进入驻项目4个。', '上海石狮商会也有4个。'),
    award: award.id,
    facts: [fact(chamber.id), fact(other.id)],
  })
  await article({
    ...published,
    headline: '乙',
    body: lexical('海口福建晋江商会有项目4个'),
    chambers: [chamber.id],
  })
  await article({ headline: '丙', body: lexical('“引进入驻项目4个”'), chambers: [chamber.id] }, 'journalist')
  await article({
    ...published,
    headline: '丁',
    body: lexical('上海石狮商会引进4个'),
    chambers: [chamber.id],
  })
  await article({ ...published, headline: '戊', body: lexical('“引进入驻项目4个”') })

  const { body } = await places(told.id, told.facts[0].id)
  const { pages, elsewhere } = body as FactPlaces
  expect(pages.map(({ title, url }) => [title, new URL(url).pathname.split('/')[1]])).toEqual([
    ['甲的 标题', 'articles'],
    ['海口福建晋江商会', 'chambers'],
    [expect.stringContaining('2024'), 'awards'],
  ])
  expect(
    elsewhere.map(({ title, url, lines }) => [title, url !== null, lines.map(({ text }) => text)]),
  ).toEqual([
    // Its own quoted line is not elsewhere, the kicker and the other chamber's fact are.
    ['甲的 标题', true, ['海口福建晋江商会：项目4个落地', '引进入驻项目4个']],
    ['海口福建晋江商会', true, ['引进项目4个']],
    [expect.stringContaining('2024'), true, ['因引进入驻项目4个']],
    ['乙', true, ['海口福建晋江商会有项目4个']],
    ['丙', false, ['“引进入驻项目4个”']],
  ])
})

/** It needs no words in the body. */
const derived = { ...fact(null), grade: 'derived', quote: null }

test('it is looked for as readers see it, not as a newer draft has it', async () => {
  const told = await article({ ...published, headline: '题', body: lexical('文'), facts: [derived] })
  const [row] = told.facts
  await newsroom.rest('PATCH', `/articles/${told.id}?draft=true`, {
    as: 'editor',
    body: {
      kicker: '引进入驻项目4个',
      facts: [{ ...row, text: '引进入驻项目5个', value: '5', quote: '五个' }],
    },
  })
  const other = await article({
    ...published,
    headline: '引进入驻项目4个',
    body: lexical('共4个。'),
    facts: [derived],
  })
  expect((await places(told.id, row.id)).body.elsewhere).toEqual([])
  expect((await places(other.id, other.facts[0].id)).body.elsewhere).toMatchObject([{ id: other.id }])
})

test('a fact that is not stored has no places, and the public gets none', async () => {
  const told = await article({ ...published, headline: '题', body: lexical('文'), facts: [derived] })
  expect((await places(told.id, 'x')).status).toBe(404)
  expect((await places("1' OR 1", told.facts[0].id)).status).toBe(404)
  expect((await places(told.id, told.facts[0].id, null)).status).toBe(403)
})
