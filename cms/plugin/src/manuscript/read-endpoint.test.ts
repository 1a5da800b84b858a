import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { type Answer, type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const paste = (body: Json, as: Role | undefined = 'journalist') =>
  newsroom.rest('POST', '/manuscripts/read', { ...(as ? { as } : {}), body })
const stored = async () => (await newsroom.payload.count({ collection: 'manuscripts' })).totalDocs
const text = '商会建设树标杆\n\n异地商会是一张名片,\n　　形成新的格局。'
const handIn = async (as: Role = 'journalist'): Promise<Json> => (await paste({ text }, as)).body.doc
const save = (doc: Json, change: Json, as: Role = 'journalist'): Promise<Answer> =>
  newsroom.rest('PATCH', `/manuscripts/${doc.id}`, { as, body: { updatedAt: doc.updatedAt, ...change } })

describe('what is handed in', () => {
  test('is stored as it came, with its blocks and an arrangement', async () => {
    const { status, body } = await paste({ text })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc).toMatchObject({
      source: 'paste',
      fileName: null,
      original: text,
      article: null,
      notices: [],
    })
    expect(body.doc.blocks.map((block: Json) => block.text)).toEqual(text.split(/\n+/))
    const { units, unplaced } = body.doc.arrangement
    expect([...units.flatMap((unit: Json) => unit.blocks), ...unplaced].toSorted()).toEqual([1, 2, 3])
    const reader = await newsroom.rest('GET', `/manuscripts/${body.doc.id}`, { as: 'photographer' })
    expect(reader.body).toMatchObject({ original: text, blocks: body.doc.blocks })
  })

  test('as a file keeps its Chinese name', async () => {
    const file = { name: '来稿 一.html', bytes: new TextEncoder().encode('<h1>题</h1><p>甲</p>') }
    const { status, body } = await newsroom.rest('POST', '/manuscripts/read', { as: 'journalist', file })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc).toMatchObject({ source: 'html', fileName: '来稿 一.html' })
    expect(body.doc.blocks).toEqual([
      { id: 1, text: '题', isHeading: true },
      { id: 2, text: '甲' },
    ])
  })

  test('survives with characters that databases end texts at', async () => {
    const { body } = await paste({ text: '甲\u0000乙\uD800\n丙\u200B' })
    expect(body.doc).toMatchObject({ original: '甲乙\uFFFD\n丙\u200B', notices: [{ kind: 'control' }] })
    const again = await newsroom.rest('GET', `/manuscripts/${body.doc.id}`, { as: 'editor' })
    expect(again.body.original).toBe('甲乙\uFFFD\n丙\u200B')
  })

  test.each([
    ['a journalist', 'journalist', 201],
    ['an editor', 'editor', 201],
    ['an administrator', 'admin', 201],
    ['a photographer', 'photographer', 403],
    ['the public', undefined, 403],
  ] as const)('may come from %s: %s', async (_, as, status) => {
    expect(
      (await newsroom.rest('POST', '/manuscripts/read', { ...(as ? { as } : {}), body: { text } })).status,
    ).toBe(status)
  })

  test.each([
    ['nothing', {}],
    ['no text', { text: 1 }],
    ['an empty text', { text: ' \n' }],
    ['a text over 5 MB', { text: 'a'.repeat(5 * 1024 * 1024 + 1) }],
    ['a list', '[]'],
    ['no JSON', '{'],
  ])('that is %s is a clean 400, and nothing is stored', async (_, body) => {
    const before = await stored()
    const answer = await paste(body)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).not.toBe('')
    expect(await stored()).toBe(before)
  })

  test('that is a picture is refused in Chinese, and nothing is stored', async () => {
    const before = await stored()
    const file = { name: '照片.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1) }
    const answer = await newsroom.rest('POST', '/manuscripts/read', { as: 'journalist', file })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toBe('读不了：这不是文本文件。')
    expect(await stored()).toBe(before)
  })
})

test.each([
  ['no blocks', undefined],
  ['a text', '甲'],
  ['numbers with a gap', [{ id: 2, text: '甲' }]],
  ['a block of two lines', [{ id: 1, text: '甲\n乙' }]],
  ['an empty block', [{ id: 1, text: ' ' }]],
])('a manuscript with %s is not stored, whoever sends it', async (_, blocks) => {
  const before = await stored()
  const body = { title: '题', source: 'paste', original: '甲', blocks }
  const answer = await newsroom.rest('POST', '/manuscripts', { as: 'admin', body })
  expect(answer.status).toBe(400)
  expect(await stored()).toBe(before)
})

describe('an arrangement', () => {
  const units = [
    { role: 'headline', blocks: [1] },
    { role: 'paragraph', blocks: [2, 3] },
  ]
  const arrangement = { units, unplaced: [], joins: [], moves: [], questions: [] }

  test('is saved as a person leaves it', async () => {
    const doc = await handIn()
    const edits = [{ block: 2, from: 9, to: 10, was: ',', now: '，' }]
    const answer = await save(doc, { arrangement: { ...arrangement, edits } })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body.doc.arrangement).toEqual({ ...arrangement, edits })
    expect(answer.body.doc.blocks).toEqual(doc.blocks)
  })

  test('that stands on an older one is refused, and overwrites nothing', async () => {
    const doc = await handIn()
    const first = await save(doc, { arrangement })
    expect(first.status).toBe(200)
    const second = await save(doc, {
      arrangement: { ...arrangement, unplaced: [3], units: [{ role: 'deck', blocks: [1, 2] }] },
    })
    expect(second.status).toBe(409)
    const { body } = await newsroom.rest('GET', `/manuscripts/${doc.id}`, { as: 'journalist' })
    expect(body.arrangement).toEqual(arrangement)
    expect((await save(first.body.doc, { arrangement: { ...arrangement, edits: [] } })).status).toBe(200)
  })

  test('needs the version that was seen', async () => {
    const doc = await handIn()
    expect((await save(doc, { updatedAt: undefined, arrangement })).status).toBe(400)
  })

  test.each([
    ['loses a block', { units: [{ role: 'headline', blocks: [1] }], unplaced: [2] }, '第 3 段没有着落'],
    ['has one twice', { unplaced: [3] }, '第 3 段排了两次'],
    ['has one that is not there', { unplaced: [4] }, '没有第 4 段'],
    [
      'joins one that is not there',
      { joins: [{ blocks: [2, 9], grade: 'certain', reasons: [] }] },
      '没有第 9 段',
    ],
    ['has an unknown role', { units: [{ role: 'advert', blocks: [1, 2, 3] }] }, '格式不对'],
    ['has an empty unit', { units: [...units, { role: 'paragraph', blocks: [] }] }, '格式不对'],
    ['has more than it may', { html: '<b>' }, '格式不对'],
    [
      'edits words that are not there',
      { edits: [{ block: 2, from: 0, to: 1, was: '某', now: '' }] },
      '没有要改的',
    ],
    [
      'edits the same words twice',
      { edits: [1, 2].map(() => ({ block: 2, from: 0, to: 2, was: '异地', now: '外地' })) },
      '重叠',
    ],
    ['puts a line break in', { edits: [{ block: 2, from: 0, to: 0, was: '', now: '\n' }] }, '格式不对'],
    ['is none', null, null],
  ])('that %s is refused in Chinese', async (_, change, words) => {
    const doc = await handIn()
    const answer = await save(doc, { arrangement: change === null ? 'x' : { ...arrangement, ...change } })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(words ?? '格式不对')
    const { body } = await newsroom.rest('GET', `/manuscripts/${doc.id}`, { as: 'journalist' })
    expect(body.arrangement).toEqual(doc.arrangement)
  })

  test('nested 20,000 deep is a clean 400', async () => {
    const doc = await handIn()
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const body = `{"updatedAt":"${doc.updatedAt}","arrangement":${deep}}`
    expect((await newsroom.rest('PATCH', `/manuscripts/${doc.id}`, { as: 'journalist', body })).status).toBe(
      400,
    )
  })

  test('is changed by whose manuscript it is, and by editors', async () => {
    const doc = await handIn('editor')
    expect((await save(doc, { arrangement }, 'journalist')).status).toBeGreaterThanOrEqual(403)
    expect((await save(doc, { arrangement }, 'photographer')).status).toBeGreaterThanOrEqual(403)
    const own = await handIn('journalist')
    expect((await save(own, { arrangement }, 'editor')).status).toBe(200)
  })
})

describe('suggestions', () => {
  const ask = (id: unknown, as?: Role) =>
    newsroom.rest('GET', `/manuscripts/${id}/suggestions`, as ? { as } : {})

  test('are of what looks damaged, and change nothing', async () => {
    const doc = await handIn()
    const { status, body } = await ask(doc.id, 'journalist')
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.suggestions).toMatchObject([
      { block: 2, from: 9, to: 10, was: ',', now: '，', kind: 'half-width' },
    ])
    const { body: after } = await newsroom.rest('GET', `/manuscripts/${doc.id}`, { as: 'journalist' })
    expect(after.updatedAt).toBe(doc.updatedAt)
  })

  test('are for the staff, of a manuscript that is there', async () => {
    const { id } = await handIn()
    expect((await ask(id)).status).toBe(403)
    expect((await ask(id, 'photographer')).status).toBe(200)
    expect((await ask(999_999, 'editor')).status).toBe(404)
    expect((await ask('x', 'editor')).status).toBe(404)
  })
})

test('original, blocks, notices, and which article was made, are not changed by anybody', async () => {
  const doc = await handIn()
  const forged = { original: '假', blocks: [{ id: 1, text: '假' }], notices: [], article: 1 }
  const made = { ...doc.arrangement, made: '2020-01-01T00:00:00.000Z', edits: [] }
  const { body } = await save(doc, { ...forged, arrangement: made }, 'admin')
  expect(body.doc).toMatchObject({ original: doc.original, blocks: doc.blocks, article: null })
  expect(body.doc.arrangement).not.toHaveProperty('made')
})
