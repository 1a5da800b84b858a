import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { block, lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import type { ChecksAnswer } from './answer.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const odd = lexical('面对复杂的市场环境 with 政策变化，商会组织专业团队。')
let draft: Json
beforeEach(async () => {
  draft = await make(newsroom, 'articles', { headline: '商会纪事', body: odd }, 'journalist')
})

const as = (role: Role | 'nobody') => (role === 'nobody' ? {} : { as: role })
const checks = async (id: unknown, role: Role = 'journalist'): Promise<ChecksAnswer> =>
  (await newsroom.rest('GET', `/articles/${id}/checks`, { as: role })).body
const overrule = (role: Role | 'nobody', body: object) =>
  newsroom.rest('POST', `/articles/${draft.id}/overrules`, { ...as(role), body })
const publish = (body: object = {}) =>
  newsroom.rest('PATCH', `/articles/${draft.id}`, { as: 'editor', body: { ...body, ...published } })
const named = ({ findings }: ChecksAnswer) => findings.map(({ check, severity }) => `${severity} ${check}`)
const latin = { check: 'stray-latin', about: '市场环境 with 政策变化', reason: '原文如此' }

describe('the checks of an article', () => {
  test('are for staff, of an article that is there', async () => {
    expect((await newsroom.rest('GET', `/articles/${draft.id}/checks`)).status).toBe(403)
    expect((await newsroom.rest('GET', '/articles/99999/checks', { as: 'editor' })).status).toBe(404)
    expect((await newsroom.rest('GET', "/articles/1'/checks", { as: 'editor' })).status).toBe(404)
    const { status, body, response } = await newsroom.rest('GET', `/articles/${draft.id}/checks`, {
      as: 'photographer',
    })
    expect([status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(body.mayOverrule).toBe(false)
    expect((await checks(draft.id, 'editor')).mayOverrule).toBe(true)
  })

  test('say what a publish would be refused for, at its field, and the photo that lacks words', async () => {
    const photo = await make(newsroom, 'photos', { caption: '无署名' })
    const empty = await make(newsroom, 'articles', { headline: '没写完', leadPhoto: photo.id }, 'journalist')
    const { findings } = await checks(empty.id)
    const hard = findings.filter(({ severity }) => severity === 'hard')
    expect(hard).toContainEqual(
      expect.objectContaining({
        check: 'refused',
        place: { kind: 'field', path: 'body' },
        message: '正文：该字段为必填项目。',
      }),
    )
    expect(hard).toContainEqual(
      expect.objectContaining({
        check: 'photo',
        place: { kind: 'document', collection: 'photos', id: String(photo.id) },
      }),
    )
    expect(hard).toHaveLength(2)
  })

  test('look at what is typed and not saved, and refuse what is no field', async () => {
    const ask = (body: unknown) =>
      newsroom.rest('POST', `/articles/${draft.id}/checks`, { as: 'journalist', body })
    expect(named((await ask({ body: lexical('好好的一段话。') })).body)).toEqual([
      'hint no-byline',
      'hint no-lead-photo',
    ])
    expect(named((await ask({ headline: '' })).body)).toContain('hard refused')
    expect(named(await checks(draft.id))).toContain('soft stray-latin')
    for (const wrong of ['[]', '"x"', { body: 'x' }, { bylines: 'x' }, { chambers: {} }])
      expect((await ask(wrong)).status, JSON.stringify(wrong)).toBe(400)
  })
})

describe('a soft finding', () => {
  test('keeps an editor from publishing, with what to do about it, and is overruled by name', async () => {
    const refused = await publish()
    expect(refused.status).toBe(400)
    const [problem] = refused.body.errors[0].data.errors
    expect(problem.path).toBe('body')
    expect(problem.message).toContain('夹着英文“with”')
    expect(problem).toMatchObject({ check: latin.check, about: latin.about, severity: 'soft' })
    expect(refused.body.errors[0].message).toContain('还不能发布')
    expect(refused.body.errors[0].data.overrule).toContain(`/api/articles/${draft.id}/overrules`)

    const { status, body } = await overrule('editor', latin)
    expect(status).toBe(200)
    expect(body.findings.find(({ check }: Json) => check === 'stray-latin').overruled).toMatchObject({
      byName: 'editor',
      reason: '原文如此',
    })
    expect((await publish()).status).toBe(200)
  })

  test('is asked again when something else is found', async () => {
    await overrule('editor', latin)
    const refused = await publish({ body: lexical('复杂的市场 of 变化很快。') })
    expect(refused.status).toBe(400)
  })

  test('is overruled by editors and admins, with a reason, while it is there', async () => {
    for (const role of ['nobody', 'journalist', 'photographer'] as const)
      expect((await overrule(role, latin)).status).toBe(403)
    expect((await overrule('editor', { ...latin, reason: '  ' })).status).toBe(400)
    expect((await overrule('editor', { ...latin, reason: '长'.repeat(201) })).status).toBe(400)
    expect((await overrule('editor', { ...latin, about: '别的' })).status).toBe(409)
    expect((await overrule('editor', { check: 'no-byline', about: '', reason: '好' })).status).toBe(409)
    expect((await overrule('admin', latin)).status).toBe(200)
    await overrule('editor', latin)
    const { docs } = await newsroom.payload.find({
      collection: 'overrules',
      where: { article: { equals: draft.id } },
    })
    expect(docs).toHaveLength(1)
  })

  test('comes back when the overrule is taken back, which others may not', async () => {
    const { body } = await overrule('editor', latin)
    const { id } = body.findings.find(({ check }: Json) => check === 'stray-latin').overruled
    const path = `/articles/${draft.id}/overrules/${id}`
    expect((await newsroom.rest('DELETE', path, { as: 'journalist' })).status).toBe(403)
    const other = await make(newsroom, 'articles', { headline: '别篇', body: odd })
    await newsroom.rest('DELETE', `/articles/${other.id}/overrules/${id}`, { as: 'editor' })
    expect((await newsroom.rest('DELETE', '/articles/x/overrules/y', { as: 'editor' })).status).toBe(404)
    expect((await publish()).status).toBe(200)
    await newsroom.rest('DELETE', path, { as: 'editor' })
    expect((await publish()).status).toBe(400)
  })

  test('keeps nobody from saving a draft or unpublishing', async () => {
    await overrule('editor', latin)
    await publish()
    const more = { body: lexical('市场 of 变化') }
    const saved = await newsroom.rest('PATCH', `/articles/${draft.id}?draft=true`, {
      as: 'editor',
      body: more,
    })
    expect(saved.status).toBe(200)
    const withdrawn = await newsroom.rest('PATCH', `/articles/${draft.id}`, {
      as: 'editor',
      body: { _status: 'draft' },
    })
    expect(withdrawn.status).toBe(200)
  })

  test('of an article that is published as it is made is refused too', async () => {
    const answer = await newsroom.rest('POST', '/articles', {
      as: 'editor',
      body: { headline: '直接发', body: odd, ...published },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors[0].message).toContain('先存为草稿')
  })

  test('does not stop code without a user', async () => {
    const { _status } = await newsroom.payload.update({
      collection: 'articles',
      id: draft.id,
      data: published,
    })
    expect(_status).toBe('published')
  })

  test('does not stop what was planned for a time, and passes in the name of who planned it', async () => {
    const { docs } = await newsroom.payload.find({
      collection: 'users',
      where: { name: { equals: 'editor' } },
    })
    const input = {
      type: 'publish',
      doc: { relationTo: 'articles', value: String(draft.id) },
      user: { relationTo: 'users', value: docs[0]?.id },
    }
    await newsroom.payload.jobs.queue({ task: 'schedulePublish', input } as Json)
    await newsroom.payload.jobs.run({ silent: true })
    expect((await newsroom.rest('GET', `/articles/${draft.id}`)).status).toBe(200)
    const { findings } = await checks(draft.id)
    expect(findings.find(({ check }) => check === 'stray-latin')?.overruled).toMatchObject({
      byName: 'editor',
      reason: expect.stringContaining('定时发布'),
    })
  })
})

describe('a hard word of the list', () => {
  test('stops everybody, code without a user too, and cannot be overruled', async () => {
    await make(newsroom, 'houseWords', { word: '残废人', instead: '残疾人', kind: 'banned', isHard: true })
    const body = lexical('慰问残废人。')
    expect((await publish({ body })).status).toBe(400)
    const sent = { collection: 'articles', id: draft.id, data: { body, ...published } } as const
    await expect(newsroom.payload.update(sent as Json)).rejects.toThrow()
    await newsroom.rest('PATCH', `/articles/${draft.id}?draft=true`, { as: 'journalist', body: { body } })
    const { findings } = await checks(draft.id)
    expect(findings[0]).toMatchObject({ severity: 'hard', suggestion: { to: '残疾人' } })
    expect((await overrule('editor', { check: 'house-word', about: '残废人', reason: '引文' })).status).toBe(
      409,
    )
  })

  test('is heeded as soon as it is in the list, and no longer once it is out', async () => {
    const word = await make(newsroom, 'houseWords', { word: '工商局', instead: '市场监管局', kind: 'dated' })
    const body = lexical('工商局来人。')
    expect((await publish({ body })).status).toBe(400)
    await newsroom.rest('DELETE', `/houseWords/${word.id}`, { as: 'editor' })
    expect((await publish({ body })).status).toBe(200)
  })
})

test('a publish is held up by the roll, by look-alike names, and by what others quote', async () => {
  const article = await make(newsroom, 'articles', { headline: '榜单', body: lexical('原话在此。') })
  const source = { grade: 'stated', quote: '原话在此', article: article.id }
  const chamber = await make(newsroom, 'chambers', {
    ...published,
    name: '长春市南安商会',
    claims: [{ text: '原话', source }],
    homePlaces: [{ name: '南安市', source }],
  })
  const series = await make(newsroom, 'awardSeries', { ...published, name: '年度优秀商会', firstYear: 2014 })
  const award = await make(newsroom, 'awards', {
    ...published,
    series: series.id,
    year: 2024,
    announcedCount: 2,
    announcedCountSource: source,
    laureates: [{ chamber: chamber.id }],
  })
  await newsroom.rest('PATCH', `/articles/${article.id}?draft=true`, {
    as: 'editor',
    body: {
      body: lexical('推选出3家商会，长春南安商会入选。', block('chamberCard', { chamber: chamber.id })),
      award: award.id,
    },
  })
  const { findings } = await checks(article.id)
  expect(
    findings.filter(({ severity }) => severity === 'soft').map(({ check, about }) => `${check}: ${about}`),
  ).toEqual([
    'award-count: 2 1',
    'announced-count: 3 2',
    'near-name: 长春南安商会 长春市南安商会',
    `lost-source: chambers ${chamber.id} 原话在此`,
    `lost-source: awards ${award.id} 原话在此`,
  ])
})
