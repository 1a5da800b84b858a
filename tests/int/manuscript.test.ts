import { readFileSync } from 'node:fs'
import { bodyLines } from '@guiyan/shared/text/body-lines'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/manuscripts/${name}`, import.meta.url))
const truth = fixture('quanzhou-2024.truth.md').toString('utf8')
const expected = /```text\n(.*?)\n```/su.exec(truth)?.[1]?.split('\n') ?? []

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom({ seed: 'content' })
}, 120_000)
afterAll(() => newsroom?.stop())

const handIn = (name = 'quanzhou-2024.txt') =>
  newsroom.admin.sendFile('/api/manuscripts/read', {
    name,
    type: 'text/plain',
    bytes: fixture('quanzhou-2024.txt'),
  })

test('the scraped page is handed in and becomes the article that was printed', async () => {
  const { status, body } = await handIn('泉州 2024.txt')
  expect(status, JSON.stringify(body).slice(0, 500)).toBe(201)
  expect(body.doc).toMatchObject({
    title: '商会建设树标杆 聚木成林助发展',
    source: 'txt',
    fileName: '泉州 2024.txt',
    original: fixture('quanzhou-2024.txt').toString('utf8'),
    notices: [],
  })
  const made = await newsroom.admin.post(`/api/manuscripts/${body.doc.id}/article`, {})
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  expect(made.body).toMatchObject({
    isNew: true,
    unplaced: [],
    award: { title: '2024年度优秀泉属异地商会' },
    laureates: { block: 7, notInAward: [], notInText: [] },
    unknownChambers: [],
  })
  const { body: article } = await newsroom.admin.get(`/api/articles/${made.body.article}?draft=true&depth=0`)
  expect([
    article.kicker,
    article.headline.replace('\n', ' '),
    ...article.photosWanted.map(
      (photo: { caption: string; credit: string }) => `${photo.caption}(${photo.credit})`,
    ),
    ...article.bylines.map((byline: { role: string; name: string }) => `□${byline.role} ${byline.name}`),
    ...bodyLines(article.body).map(({ kind, text }) => (kind === 'subhead' ? `## ${text}` : text)),
  ]).toEqual(expected)
  expect(article).toMatchObject({
    _status: 'draft',
    headline: '商会建设树标杆\n聚木成林助发展',
  })
  expect(article.sourceDate ?? null).toBeNull()
  expect(article.chambers).toHaveLength(10)
})

test('of ten tabs that save the same arrangement at once one is heard, the others are told', async () => {
  const { doc } = (await handIn()).body
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => {
      const units = doc.arrangement.units.filter((unit: { blocks: number[] }) => !unit.blocks.includes(n + 1))
      const dropped = doc.arrangement.units.filter((unit: { blocks: number[] }) =>
        unit.blocks.includes(n + 1),
      )
      const unplaced = dropped.flatMap((unit: { blocks: number[] }) => unit.blocks)
      const arrangement = { ...doc.arrangement, units, unplaced }
      return newsroom.admin.patch(`/api/manuscripts/${doc.id}`, { updatedAt: doc.updatedAt, arrangement })
    }),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    200,
    ...Array.from({ length: 9 }, () => 409),
  ])
  const heard = answers.find(({ status }) => status === 200)
  const { body } = await newsroom.admin.get(`/api/manuscripts/${doc.id}?depth=0`)
  expect(body.arrangement).toEqual(heard?.body.doc.arrangement)
})

test('of ten requests for the article one makes it', async () => {
  const { doc } = (await handIn()).body
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => newsroom.admin.post(`/api/manuscripts/${doc.id}/article`, {})),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    ...Array.from({ length: 9 }, () => 200),
    201,
  ])
  expect(new Set(answers.map(({ body }) => body.article)).size).toBe(1)
})

test('suggestions are made by the built server, AutoCorrect too', async () => {
  const { doc } = (
    await newsroom.admin.post('/api/manuscripts/read', { text: '在２０２４年,市场 with 政策' })
  ).body
  const { body } = await newsroom.admin.get(`/api/manuscripts/${doc.id}/suggestions`)
  expect(body.suggestions.map(({ was, now }: { was: string; now: string }) => [was, now])).toEqual([
    ['２０２４', '2024'],
    [',', '，'],
    [' with ', '与'],
  ])
})
