import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lexical, make, published } from '../testing/content.ts'
import { type Answer, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
let series: { id: number }
let chamber: { id: number }
beforeAll(async () => {
  newsroom = await startNewsroom()
  series = await make(newsroom, 'awardSeries', { ...published, name: '年度优秀商会', firstYear: 2014 })
  chamber = await make(newsroom, 'chambers', { ...published, name: '郑州泉州商会' })
})
afterAll(() => newsroom.close())

const post = (collection: string, data: unknown, query = '') =>
  newsroom.rest('POST', `/${collection}${query}`, { as: 'editor', body: data })
const article = (data: object) =>
  post('articles', { ...published, headline: '整数与日期', body: lexical('正文'), ...data })
const award = (data: object) => post('awards', { ...published, series: series.id, year: 2024, ...data })
/** Path and message of the first refused field. */
const problem = ({ status, body }: Answer): [path: string, message: string] => {
  expect(status, JSON.stringify(body)).toBe(400)
  const [{ path, message }] = body.errors[0].data.errors
  return [path, message]
}

describe('what the site could not show is refused at the field', () => {
  test.each([
    ['awards', 'year', () => award({ year: 2024.5 })],
    ['awards', 'laureates.0.rank', () => award({ laureates: [{ chamber: chamber.id, rank: 1.5 }] })],
    [
      'awardSeries',
      'firstYear',
      () => post('awardSeries', { ...published, name: '半年奖', firstYear: 2014.5 }),
    ],
    [
      'chambers',
      'honours.0.year',
      () => post('chambers', { ...published, name: '某商会', honours: [{ title: '四好', year: 2014.5 }] }),
    ],
  ])('%s: a fraction at %s', async (_, path, send) => {
    expect(problem(await send())).toEqual([path, '这里要填整数。'])
  })

  test.each(['2026-02-30', '2026-13-01', 'yesterday 1', '+275760-09-13'])('the date %s', async (date) => {
    const [path, message] = problem(await article({ corrections: [{ date, text: '更正' }] }))
    expect(path).toBe('corrections.0.date')
    expect(message).toContain('没有这一天')
  })
})

describe('what Payload would drop without a word is refused', () => {
  test.each([
    ['laureates.0', () => award({ laureates: [chamber.id] })],
    ['organisers.1', () => award({ organisers: [{ name: '甲' }, '乙'] })],
    ['editionSource', () => award({ editionSource: '通稿' })],
    ['bylines.0', () => article({ bylines: ['张剑峰'] })],
    ['bylines.0', () => article({ bylines: [null] })],
  ])('%s', async (path, send) => {
    expect(problem(await send())[0]).toBe(path)
  })
})

test.each(['null', '"x"', '5', 'true', '[1]'])('a body of %s is refused in Chinese', async (body) => {
  const answer = await post('articles', body)
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toMatch(/\p{Script=Han}{2}/u)
})

test('an id may be sent as text', async () => {
  const answer = await award({
    series: String(series.id),
    year: 2023,
    laureates: [{ chamber: String(chamber.id) }],
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  expect(answer.body.doc.laureates[0].chamber.id).toBe(chamber.id)
})

test('characters that no page may hold go, and nothing else is lost', async () => {
  const sent = '一\u0000二\u0007三\u000b四\ufffe五\ud800六😀'
  const answer = await article({ headline: sent, deck: sent, body: lexical(sent) })
  expect(answer.status).toBe(201)
  const { headline, deck, body } = answer.body.doc
  expect([headline, deck]).toEqual(['一二三 四五\ufffd六😀', '一二三 四五\ufffd六😀'])
  expect(body.root.children[0].children[0].text).toBe('一二三 四五\ufffd六😀')
})
