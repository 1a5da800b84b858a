import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const text = '考察团昨日抵达泉州。'
const own = (more: object = {}) =>
  make(newsroom, 'articles', { headline: '归燕', body: lexical(text), ...more }, 'journalist')
const step = (article: Json, as: Role, action: string, more: object = {}) =>
  newsroom.rest('POST', `/articles/${article.id}/review`, { as, body: { action, ...more } })
const patch = (article: Json, as: Role, body: Json, query = '?draft=true') =>
  newsroom.rest('PATCH', `/articles/${article.id}${query}`, { as, body })
const newest = async (article: Json): Promise<Json> =>
  (await newsroom.rest('GET', `/articles/${article.id}?draft=true&depth=0`, { as: 'editor' })).body
const reviews = async (article: Json, as: Role = 'editor'): Promise<Json> =>
  (await newsroom.rest('GET', `/articles/${article.id}/reviews`, { as })).body
const actions = async (article: Json) => (await reviews(article)).history.map(({ action }: Json) => action)
const returnedWith = async (passages: object[], more: object = {}) => {
  const article = await own(more)
  await step(article, 'journalist', 'proposed')
  expect((await step(article, 'editor', 'returned', { passages })).status).toBe(200)
  return article
}

describe('an article on its way', () => {
  test('is handed in, returned, handed in again, made ready and published; the history says by whom and when', async () => {
    const article = await own()
    const before = Date.now()
    expect((await step(article, 'journalist', 'proposed', { note: '请看导语' })).body).toEqual({
      stage: 'proposed',
    })
    const passages = [{ quote: '昨日抵达', note: '写明日期' }]
    expect((await step(article, 'editor', 'returned', { note: '改后再送', passages })).body.stage).toBe(
      'returned',
    )
    await patch(article, 'journalist', { body: lexical('考察团11月3日抵达泉州。') })
    expect((await step(article, 'journalist', 'proposed')).body.stage).toBe('proposed')
    expect((await step(article, 'admin', 'ready')).body.stage).toBe('ready')
    expect((await patch(article, 'editor', published, '')).status).toBe(200)

    const { history, stage, round } = await reviews(article)
    expect(history.map(({ action, byName, note }: Json) => [action, byName, note])).toEqual([
      ['published', 'editor', null],
      ['ready', 'admin', null],
      ['proposed', 'journalist', null],
      ['returned', 'editor', '改后再送'],
      ['proposed', 'journalist', '请看导语'],
    ])
    expect(Date.parse(history.at(-1).at)).toBeGreaterThanOrEqual(before)
    expect({ stage, round }).toEqual({ stage: 'draft', round: 0 })
  })

  test('keeps the text of each step', async () => {
    const article = await returnedWith([{ quote: '昨日', note: '哪天' }], {
      deck: '副题',
      bylines: [{ role: '融媒体记者', name: '张剑峰' }],
    })
    const [returned] = (await reviews(article)).history
    const { body } = await newsroom.rest('GET', `/reviews/${returned.id}`, { as: 'journalist' })
    expect(body.snapshot).toEqual([
      { kind: 'headline', text: '归燕' },
      { kind: 'deck', text: '副题' },
      { kind: 'byline', text: '融媒体记者 张剑峰' },
      { kind: 'paragraph', text },
    ])
  })

  test('does not change by a step: whoever has it open saves on', async () => {
    const article = await own()
    await step(article, 'journalist', 'proposed')
    await step(article, 'editor', 'returned', { note: '改' })
    expect((await newest(article)).updatedAt).toBe(article.updatedAt)
    const sent = { ...article, deck: '接着写', stage: 'proposed' }
    expect((await patch(article, 'journalist', sent, '?draft=true&autosave=true')).status).toBe(200)
    // The form was opened before: what it says of the stage is old.
    expect(await newest(article)).toMatchObject({ deck: '接着写', stage: 'returned' })
    expect(await actions(article)).toEqual(['returned', 'proposed'])
  })

  test('begins a new round after it was published; readers see nothing of it', async () => {
    const article = await own()
    await patch(article, 'editor', published, '')
    await patch(article, 'journalist', { deck: '新的副题' })
    expect((await step(article, 'journalist', 'proposed')).status).toBe(200)
    expect(await reviews(article)).toMatchObject({ stage: 'proposed', round: 1 })
    const { body } = await newsroom.rest('GET', `/articles/${article.id}`)
    expect(body.deck).toBeNull()
    expect(body).not.toHaveProperty('stage')
  })

  test('goes back to be looked at when its writer changes the words after it was ready, and says so', async () => {
    const article = await own()
    await step(article, 'editor', 'ready')
    await patch(article, 'journalist', { slug: 'other-address' })
    expect((await newest(article)).stage).toBe('ready')
    await patch(article, 'editor', { deck: '编辑加的' })
    expect((await newest(article)).stage).toBe('ready')
    await patch(article, 'journalist', { deck: '作者改的' })
    await patch(article, 'journalist', { deck: '作者又改的' })
    const { history, stage } = await reviews(article)
    expect(stage).toBe('proposed')
    expect(history[0]).toMatchObject({ action: 'proposed', byName: 'journalist' })
    expect(history[0].note).toContain('自动回到送审')
    expect(history).toHaveLength(2)
  })

  test('keeps its stage when an older version is restored', async () => {
    const article = await own()
    await patch(article, 'journalist', { deck: '一' })
    await step(article, 'journalist', 'proposed')
    await patch(article, 'journalist', { deck: '二' })
    await step(article, 'editor', 'returned', { note: '改' })
    const { body } = await newsroom.rest('GET', `/articles/versions?where[parent][equals]=${article.id}`, {
      as: 'editor',
    })
    for (const { id } of body.docs) {
      const answer = await newsroom.rest('POST', `/articles/versions/${id}?draft=true`, { as: 'journalist' })
      expect(answer.status).toBe(200)
      expect((await newest(article)).stage).toBe('returned')
    }
  })
})

describe('a step is refused', () => {
  test('to who may not take it, and nothing is recorded', async () => {
    const article = await own()
    expect((await step(article, 'journalist', 'ready')).status).toBe(403)
    expect((await step(article, 'photographer', 'proposed')).status).toBe(403)
    const others = await make(newsroom, 'articles', { headline: '别人的', body: lexical('文') })
    expect((await step(others, 'journalist', 'proposed')).status).toBe(403)
    const answer = await newsroom.rest('POST', `/articles/${article.id}/review`, {
      body: { action: 'proposed' },
    })
    expect(answer.status).toBe(403)
    expect(await actions(article)).toEqual([])
    expect((await newest(article)).stage).toBe('draft')
  })

  test('where the article is no longer where the person saw it', async () => {
    const article = await own()
    await step(article, 'journalist', 'proposed')
    await step(article, 'editor', 'ready', { from: 'proposed' })
    const late = await step(article, 'admin', 'returned', { from: 'proposed', note: '改' })
    expect(late.status).toBe(409)
    expect(late.body.errors[0].message).toContain('现在是“待发”')
    expect((await step(article, 'journalist', 'proposed')).status).toBe(409)
    expect(await actions(article)).toEqual(['ready', 'proposed'])
  })

  test('where a return says nothing, or the request makes no sense', async () => {
    const article = await own()
    await step(article, 'journalist', 'proposed')
    const silent = await step(article, 'editor', 'returned', { note: ' \n ' })
    expect(silent.status).toBe(400)
    expect(silent.body.errors[0].message).toContain('原因')
    for (const more of [
      { note: 5 },
      { note: '字'.repeat(2001) },
      { passages: [{ quote: '昨日' }] },
      { from: 'gone', note: '改' },
    ]) {
      expect((await step(article, 'editor', 'returned', more)).status).toBe(400)
    }
    expect((await step(article, 'editor', 'published')).status).toBe(400)
    expect((await step({ id: 999999 }, 'editor', 'ready')).status).toBe(404)
    expect((await step({ id: 'x' }, 'editor', 'ready')).status).toBe(404)
  })
})

describe('a program that sets the stage by PATCH', () => {
  test('takes a step like any other, by the same rules', async () => {
    const article = await own()
    expect((await patch(article, 'journalist', { stage: 'proposed' })).body.doc.stage).toBe('proposed')
    expect((await patch(article, 'journalist', { stage: 'ready' })).status).toBe(403)
    expect((await patch(article, 'journalist', { stage: 'draft' })).status).toBe(200)
    expect((await patch(article, 'editor', { stage: 'proposed' })).status).toBe(200)
    expect((await patch(article, 'editor', { stage: 'returned' })).status).toBe(400)
    expect((await patch(article, 'editor', { stage: 'ready' })).status).toBe(200)
    expect(await actions(article)).toEqual(['ready', 'proposed', 'reopened', 'proposed'])
  })

  test('hands in with the article that it makes', async () => {
    const article = await own({ stage: 'proposed' })
    expect(await actions(article)).toEqual(['proposed'])
    const body = { headline: '题', body: lexical('文'), stage: 'ready' }
    const answer = await newsroom.rest('POST', '/articles?draft=true', { as: 'journalist', body })
    expect(answer.status).toBe(403)
  })

  test('takes a step with each of many', async () => {
    const articles = [await own(), await own(), await own({ deck: '三' })]
    const where = `where[id][in]=${articles.map(({ id }) => id).join(',')}`
    await newsroom.rest('PATCH', `/articles?${where}&draft=true`, {
      as: 'journalist',
      body: { stage: 'proposed' },
    })
    for (const article of articles) expect(await actions(article)).toEqual(['proposed'])
  })

  test('says of a photo only that it is handed in, unless it speaks for an editor', async () => {
    const words = { caption: '图', credit: '资料图片', alt: '图里的景' }
    const photo = await make(newsroom, 'photos', words, 'photographer')
    const set = (as: Role, stage: string) =>
      newsroom.rest('PATCH', `/photos/${photo.id}?draft=true`, { as, body: { stage } })
    expect((await set('photographer', 'proposed')).status).toBe(200)
    expect((await set('photographer', 'ready')).status).toBe(403)
    expect((await set('editor', 'returned')).status).toBe(200)
    expect((await set('photographer', 'returned')).status).toBe(200)
    expect((await set('photographer', 'proposed')).status).toBe(200)
  })
})

describe('a note on a passage', () => {
  test('is settled by the writer or an editor, and can be taken up again', async () => {
    const article = await returnedWith([
      { quote: '昨日', note: '哪天' },
      { quote: '考察团', note: '全称' },
    ])
    const [{ id, passages }] = (await reviews(article)).history
    const settle = (as: Role, body: object = {}) =>
      newsroom.rest('POST', `/reviews/${id}/passages/${passages[0].id}/settle`, { as, body })
    expect((await settle('photographer')).status).toBe(403)
    expect((await settle('journalist')).body.settledByName).toBe('journalist')
    const [after] = (await reviews(article)).history
    expect(after.passages.map(({ settledByName }: Json) => settledByName)).toEqual(['journalist', null])
    expect((await settle('editor', { settled: false })).status).toBe(200)
    expect((await reviews(article)).history[0].passages[0].settledAt).toBeNull()
    const other = await newsroom.rest('POST', `/reviews/${id}/passages/none/settle`, { as: 'editor' })
    expect(other.status).toBe(404)
  })

  test('is shown as changed when its words are gone, and is not lost', async () => {
    const article = await returnedWith([
      { quote: '昨日抵达', note: '写明日期' },
      { quote: '泉州', note: '哪个区' },
    ])
    await patch(article, 'journalist', { body: lexical('考察团三日抵达泉州。') })
    const [{ passages }] = (await reviews(article, 'journalist')).history
    expect(passages.map(({ quote, stands }: Json) => [quote, stands])).toEqual([
      ['昨日抵达', false],
      ['泉州', true],
    ])
  })

  test('may go over several paragraphs', async () => {
    const article = await returnedWith([{ quote: '抵达泉州。\n次日', note: '并段' }], {
      body: lexical(text, '次日走访企业。'),
    })
    expect((await reviews(article)).history[0].passages[0].stands).toBe(true)
  })
})

test('each person is offered the steps that they may take', async () => {
  const article = await own()
  await step(article, 'journalist', 'proposed')
  const offered = async (as: Role) => (await reviews(article, as)).steps.map(({ action }: Json) => action)
  expect(await offered('editor')).toEqual(['ready', 'returned'])
  expect(await offered('journalist')).toEqual(['reopened'])
  expect(await offered('photographer')).toEqual([])
})

test('the public reads no history', async () => {
  const article = await own()
  await patch(article, 'editor', published, '')
  expect((await newsroom.rest('GET', `/articles/${article.id}/reviews`)).status).toBe(403)
  expect((await newsroom.rest('GET', '/reviews')).status).toBe(403)
  expect((await newsroom.rest('POST', '/reviews', { as: 'editor', body: {} })).status).toBe(403)
})
