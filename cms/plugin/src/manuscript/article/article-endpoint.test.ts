import { bodyLines } from '@guiyan/shared/text/body-lines'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../access/roles.ts'
import { lexical, make, published } from '../../testing/content.ts'
import { type Answer, type Json, startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'

let newsroom: TestNewsroom
let chamber: Json
let award: Json
beforeAll(async () => {
  newsroom = await startNewsroom()
  chamber = await make(newsroom, 'chambers', {
    ...published,
    name: '郑州泉州商会',
    aliases: [{ name: '郑泉商会' }],
  })
  const series = await make(newsroom, 'awardSeries', {
    ...published,
    name: '年度优秀泉属异地商会',
    firstYear: 2014,
  })
  award = await make(newsroom, 'awards', {
    series: series.id,
    year: 2024,
    laureates: [{ chamber: chamber.id }],
  })
})
afterAll(() => newsroom.close())

const text = [
  '2024 年度优秀泉属异地商会揭晓',
  '商会建设树标杆 聚木成林助发展',
  '交流会举行(资料图片)',
  '□融媒体记者 张剑峰',
  '推选出3家,郑泉商会、成都闽南商会、上海石狮商会榜上有名。',
  '郑州泉州商会面对复杂的',
  '市场环境,积极作为。',
].join('\n')
const roles = ['kicker', 'headline', 'caption', 'byline', 'paragraph']
const arrangement = {
  units: [
    ...roles.map((role, index) => ({ role, blocks: [index + 1] })),
    { role: 'paragraph', blocks: [6, 7] },
  ],
  unplaced: [],
  joins: [],
  moves: [],
  questions: [],
}

const manuscript = async (as: Role = 'journalist'): Promise<Json> => {
  const { body } = await newsroom.rest('POST', '/manuscripts/read', { as, body: { text } })
  return arrange(body.doc, {}, as)
}
const arrange = async ({ id }: Json, change: Json = {}, as: Role = 'journalist'): Promise<Json> => {
  const { body: seen } = await newsroom.rest('GET', `/manuscripts/${id}`, { as })
  const sent = { updatedAt: seen.updatedAt, arrangement: { ...arrangement, ...change } }
  const { body, status } = await newsroom.rest('PATCH', `/manuscripts/${id}`, { as, body: sent })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.doc
}
const toArticle = ({ id }: Json, as: Role | undefined = 'journalist', query = ''): Promise<Answer> =>
  newsroom.rest('POST', `/manuscripts/${id}/article${query}`, as ? { as } : {})
const article = async (id: unknown): Promise<Json> =>
  (await newsroom.rest('GET', `/articles/${id}?draft=true&depth=0`, { as: 'editor' })).body

describe('a manuscript', () => {
  test('becomes a draft of the person who makes it', async () => {
    const doc = await manuscript()
    const { status, body } = await toArticle(doc)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({
      isNew: true,
      url: `/admin/collections/articles/${body.article}`,
      unplaced: [],
      award: { id: award.id, title: '2024年度优秀泉属异地商会' },
      chambers: [{ id: chamber.id, name: '郑州泉州商会' }],
      unknownChambers: ['成都闽南商会', '上海石狮商会'],
      laureates: { block: 5, notInAward: ['成都闽南商会', '上海石狮商会'], notInText: [] },
    })
    const made = await article(body.article)
    expect(made).toMatchObject({
      _status: 'draft',
      kicker: '2024 年度优秀泉属异地商会揭晓',
      headline: '商会建设树标杆\n聚木成林助发展',
      deck: null,
      bylines: [{ role: '融媒体记者', name: '张剑峰' }],
      photosWanted: [{ caption: '交流会举行', credit: '资料图片', photo: null }],
      award: award.id,
      chambers: [chamber.id],
      sourcePaper: null,
    })
    expect(bodyLines(made.body).map((line) => line.text)).toEqual([
      '推选出3家,郑泉商会、成都闽南商会、上海石狮商会榜上有名。',
      '郑州泉州商会面对复杂的市场环境,积极作为。',
    ])
    expect(JSON.stringify(made.body)).toContain(`"doc":{"relationTo":"chambers","value":${chamber.id}}`)
    const { body: kept } = await newsroom.rest('GET', `/manuscripts/${doc.id}?depth=0`, { as: 'journalist' })
    expect(kept).toMatchObject({
      article: body.article,
      original: text,
      arrangement: { made: made.updatedAt },
    })
    const { totalDocs } = await newsroom.payload.count({ collection: 'chambers' })
    expect(totalDocs).toBe(1)
  })

  test('that has an article says where it is, and leaves it alone', async () => {
    const doc = await manuscript()
    const first = await toArticle(doc)
    await arrange(doc, { units: arrangement.units.slice(1), unplaced: [1] })
    const second = await toArticle(doc)
    expect(second.status).toBe(200)
    expect(second.body).toMatchObject({ article: first.body.article, isNew: false, unplaced: [1] })
    expect((await article(first.body.article)).kicker).toBe('2024 年度优秀泉属异地商会揭晓')
  })

  test('of which two are asked for at once becomes one article', async () => {
    const doc = await manuscript()
    const answers = await Promise.all([toArticle(doc), toArticle(doc), toArticle(doc)])
    expect(new Set(answers.map(({ body }) => body.article)).size).toBe(1)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })

  test('makes its article anew while nobody has touched it', async () => {
    const doc = await manuscript()
    const { body: first } = await toArticle(doc)
    const was = '2024 年度优秀泉属异地商会揭晓'
    for (const kicker of ['新的引题', was]) {
      await arrange(doc, { edits: [{ block: 1, from: 0, to: was.length, was, now: kicker }] })
      const answer = await toArticle(doc, 'journalist', '?again=true')
      expect(answer.status, JSON.stringify(answer.body)).toBe(201)
      expect(answer.body.article).toBe(first.article)
      expect((await article(first.article)).kicker).toBe(kicker)
    }
  })

  test('does not overwrite what somebody wrote in its article', async () => {
    const doc = await manuscript()
    const { body } = await toArticle(doc)
    await newsroom.rest('PATCH', `/articles/${body.article}?draft=true&autosave=true`, {
      as: 'journalist',
      body: { deck: '我写的' },
    })
    const answer = await toArticle(doc, 'journalist', '?again=true')
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].message).toContain('有人改过')
    expect((await article(body.article)).deck).toBe('我写的')
  })

  test('does not overwrite a published article', async () => {
    const doc = await manuscript()
    const { body } = await toArticle(doc)
    const ready = { ...published, photosWanted: [], body: lexical('文') }
    const live = await newsroom.rest('PATCH', `/articles/${body.article}`, { as: 'editor', body: ready })
    expect(live.status, JSON.stringify(live.body)).toBe(200)
    expect((await toArticle(doc, 'editor', '?again=true')).status).toBe(409)
    await newsroom.rest('PATCH', `/articles/${body.article}`, { as: 'editor', body: { _status: 'draft' } })
    expect((await toArticle(doc, 'editor', '?again=true')).status).toBe(409)
  })

  test('whose article was deleted becomes a new one', async () => {
    const doc = await manuscript()
    const { body } = await toArticle(doc)
    await newsroom.rest('DELETE', `/articles/${body.article}`, { as: 'journalist' })
    const again = await toArticle(doc)
    expect(again.status, JSON.stringify(again.body)).toBe(201)
  })

  test('is kept with its article, and goes after it', async () => {
    const doc = await manuscript()
    const { body } = await toArticle(doc)
    const remove = () => newsroom.rest('DELETE', `/manuscripts/${doc.id}`, { as: 'editor' })
    const refused = await remove()
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].message).toContain('随报道保存')
    await newsroom.rest('DELETE', `/articles/${body.article}`, { as: 'editor' })
    expect((await remove()).status).toBe(200)
  })

  test('keeps the mark of its article when its arrangement is saved', async () => {
    const doc = await manuscript()
    const { body } = await toArticle(doc)
    const saved = await arrange(doc, { edits: [] })
    expect(saved.arrangement.made).toBe((await article(body.article)).updatedAt)
  })
})

test.each([
  ['whose it is', 'journalist', 201],
  ['an editor', 'editor', 201],
  ['an administrator', 'admin', 201],
  ['a photographer', 'photographer', 403],
  ['the public', undefined, 403],
] as const)('an article is made by %s: %s', async (_, as, status) => {
  const doc = await manuscript()
  const answer = await newsroom.rest('POST', `/manuscripts/${doc.id}/article`, as ? { as } : {})
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
})

test("a journalist makes nothing of another's manuscript", async () => {
  const doc = await manuscript('editor')
  expect((await toArticle(doc, 'journalist')).status).toBe(403)
})

test.each(['999999', 'x', "1'%20or%201"])('a manuscript %s that is not there is a 404', async (id) => {
  expect((await newsroom.rest('POST', `/manuscripts/${id}/article`, { as: 'editor' })).status).toBe(404)
})

test('a body may be empty', async () => {
  const { body } = await newsroom.rest('POST', '/manuscripts/read', { as: 'editor', body: { text: '题' } })
  const units = [{ role: 'headline', blocks: [1] }]
  await arrange(body.doc, { units }, 'editor')
  const answer = await toArticle(body.doc, 'editor')
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  expect((await article(answer.body.article)).body.root.children).toHaveLength(
    lexical('').root.children.length,
  )
})
