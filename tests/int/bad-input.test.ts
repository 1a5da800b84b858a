import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/api.ts'
import { body, block, paragraph } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { picture } from '../support/pictures.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
}, 120_000)
afterAll(() => newsroom?.stop())

/** The complaints of a refused request: the field's path → what it says. */
function complaints(answer: Answer): Record<string, string> {
  const errors: { path: string; message: string }[] = answer.body.errors?.[0]?.data?.errors ?? []
  return Object.fromEntries(errors.map((error) => [error.path, error.message]))
}

const chinese = /\p{Script=Han}{2,}/u
const post = (collection: string, data: object) =>
  newsroom.admin.post(`/api/${collection}`, { _status: 'published', ...data })
const count = async (collection: string) =>
  (await newsroom.admin.get(`/api/${collection}/count`)).body.totalDocs

/** Posts, and expects a refusal in Chinese at `field` and nothing stored. */
async function refused(collection: string, data: object, field: string): Promise<string> {
  const before = await count(collection)
  const answer = await post(collection, data)
  expect(answer.status).toBe(400)
  const complaint = complaints(answer)[field]
  expect(complaint, JSON.stringify(answer.body)).toMatch(chinese)
  expect(await count(collection)).toBe(before)
  return complaint ?? ''
}

const root = (...children: unknown[]) => ({ root: { ...(body().root as object), children } }) // reason: body() gives an open record

describe('a body that the site could not render is refused at the field', () => {
  const link = (url: string) => ({
    ...paragraph(''),
    children: [{ type: 'link', version: 3, fields: { linkType: 'custom', url }, children: [] }],
  })
  test.each([
    ['a string', 'x'],
    ['an empty root', { root: {} }],
    ['an unknown node', root({ type: 'marquee', children: [], version: 1 })],
    ['an unknown block', root(block('iframe', { src: 'https://example.org' }))],
    ['a javascript link', root(link('javascript:alert(1)'))],
  ])('%s', async (_, value) => {
    await refused('articles', { headline: '坏正文', body: value }, 'body')
  })

  // As text: JSON.stringify itself gives up on 3,000 levels.
  test.each([100, 3000])('a nesting of %d', async (levels) => {
    const nested = '{"type":"paragraph","version":1,"children":['.repeat(levels) + ']}'.repeat(levels)
    const value = `{"root":{"type":"root","version":1,"children":[${nested}]}}`
    const answer = await newsroom.admin.post(
      '/api/articles',
      `{"headline":"坏正文","_status":"published","body":${value}}`,
    )
    expect(answer.status, JSON.stringify(answer.body)).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(chinese)
    expect(complaints(answer).body, JSON.stringify(answer.body)).toMatch(chinese)
  })
})

test('a missing headline is refused at the field on publishing, and is fine in a draft', async () => {
  await refused('articles', { body: body('有正文') }, 'headline')
  const draft = await newsroom.admin.post('/api/articles?draft=true', { body: body('有正文') })
  expect(draft.status).toBe(201)
})

test('a laureate who is listed twice is refused at the second place', async () => {
  const { admin } = newsroom
  const chamber = await admin.create('chambers', { name: '上海石狮商会', _status: 'published' })
  const series = await admin.create('awardSeries', { name: '年度', firstYear: 2014, _status: 'published' })
  const laureates = [{ chamber: chamber.id }, { chamber: chamber.id }]
  const complaint = await refused(
    'awards',
    { series: series.id, year: 2024, laureates },
    'laureates.1.chamber',
  )
  expect(complaint).toContain('第 1 位')
})

test('an edition number that does not follow from the year is refused', async () => {
  const series = await newsroom.admin.create('awardSeries', {
    name: '届数',
    firstYear: 2014,
    _status: 'published',
  })
  await refused('awards', { series: series.id, year: 2024, edition: 12 }, 'edition')
})

test('an article whose photo has no credit is refused, and stays a draft as it was', async () => {
  const { admin } = newsroom
  const photo = (await admin.upload(await picture(), { caption: '没有署名的照片' }, '?draft=true')).body.doc
  const data = { headline: '照片没有署名', body: body('正文'), leadPhoto: photo.id }
  const complaint = await refused('articles', data, 'leadPhoto')
  expect(complaint).toContain('署名')
  const draft = await admin.create('articles', data, '?draft=true')
  const answer = await admin.patch(`/api/articles/${draft.id}`, { _status: 'published' })
  expect(answer.status).toBe(400)
  const after = (await admin.get(`/api/articles/${draft.id}?draft=true&depth=0`)).body
  expect(after).toMatchObject({ headline: '照片没有署名', _status: 'draft', leadPhoto: photo.id })
})

test.each([
  ['an empty file', 'image/jpeg', new Uint8Array()],
  ['text that calls itself a JPEG', 'image/jpeg', new TextEncoder().encode('not a picture')],
  ['an SVG', 'image/svg+xml', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
])('%s is no picture: a clean 4xx in Chinese', async (_, type, bytes) => {
  const before = await count('photos')
  const answer = await newsroom.admin.upload(
    { name: 'a.jpg', type, bytes },
    { caption: '坏文件', credit: '某 摄' },
  )
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(JSON.stringify(answer.body)).toMatch(chinese)
  expect(await count('photos')).toBe(before)
})

test('a cut-off JPEG is refused', async () => {
  const whole = await picture()
  const answer = await newsroom.admin.upload(
    { ...whole, bytes: whole.bytes.slice(0, 900) },
    { caption: '残图', credit: '某 摄' },
  )
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toMatch(chinese)
})

test('a picture that a published article shows cannot be deleted or unpublished', async () => {
  const { admin } = newsroom
  const words = { caption: '在用', credit: '张剑峰 摄', alt: '一面旗' }
  const photo = (await admin.upload(await picture(), words)).body.doc
  await admin.create('articles', {
    headline: '用图的稿件',
    body: body('文'),
    leadPhoto: photo.id,
    _status: 'published',
  })
  for (const answer of [
    await admin.delete(`/api/photos/${photo.id}`),
    await admin.patch(`/api/photos/${photo.id}`, { _status: 'draft' }),
  ]) {
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(JSON.stringify(answer.body)).toContain('用图的稿件')
  }
})
