import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPresence } from './presence.ts'
import { lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const draft = () => make(newsroom, 'articles', { headline: '稿', body: lexical('初稿') }, 'journalist')
const save = (id: unknown, body: Json, as: 'journalist' | 'editor', autosave = true) =>
  newsroom.rest('PATCH', `/articles/${id}?draft=true${autosave ? '&autosave=true' : ''}`, { as, body })
const newestOf = async (id: unknown) =>
  (await newsroom.rest('GET', `/articles/${id}?draft=true`, { as: 'editor' })).body
const together = async (id: unknown, as: 'journalist' | 'editor' | 'photographer', doing = 'editing') =>
  (await newsroom.rest('POST', `/articles/${id}/together`, { as, body: { tab: as, doing } })).body

test.each([true, false])(
  'a save on an older draft is refused and its words are kept, autosave: %s',
  async (autosave) => {
    const article = await draft()
    const first = await save(article.id, { updatedAt: article.updatedAt, deck: '甲写的' }, 'journalist')
    expect(first.status).toBe(200)
    const second = await save(
      article.id,
      { updatedAt: article.updatedAt, deck: '乙写的' },
      'editor',
      autosave,
    )
    expect(second.status).toBe(409)
    expect(second.body.errors[0].message).toContain('没有覆盖')
    expect((await newestOf(article.id)).deck).toBe('甲写的')
    const { keptDrafts } = await together(article.id, 'editor')
    expect(keptDrafts).toMatchObject([{ id: second.body.keptDraft, byName: 'editor', cause: 'stale' }])
    const kept = await newsroom.rest('GET', `/keptDrafts/${second.body.keptDraft}`, { as: 'journalist' })
    expect(kept.body.data.deck).toBe('乙写的')
  },
)

test('each save that stands on the newest draft goes through, published or not', async () => {
  let article = await draft()
  for (const deck of ['一', '二', '三']) {
    const { status, body } = await save(article.id, { updatedAt: article.updatedAt, deck }, 'journalist')
    expect(status).toBe(200)
    article = body.doc
  }
  const live = await newsroom.rest('PATCH', `/articles/${article.id}`, {
    as: 'editor',
    body: { updatedAt: article.updatedAt, ...published },
  })
  expect(live.status).toBe(200)
  const after = await save(article.id, { updatedAt: live.body.doc.updatedAt, deck: '四' }, 'editor')
  expect(after.status).toBe(200)
  const stale = await newsroom.rest('PATCH', `/articles/${article.id}`, {
    as: 'editor',
    body: { updatedAt: article.updatedAt, ...published },
  })
  expect(stale.status).toBe(409)
})

test('a request that says no base changes what it names, as before', async () => {
  const article = await draft()
  await save(article.id, { deck: '一' }, 'journalist')
  expect((await save(article.id, { kicker: '二' }, 'editor')).status).toBe(200)
  expect(await newestOf(article.id)).toMatchObject({ deck: '一', kicker: '二' })
})

test('restoring an older version is no save on an older draft', async () => {
  const article = await draft()
  await save(article.id, { updatedAt: article.updatedAt, deck: '新' }, 'journalist', false)
  const versions = await newsroom.rest(
    'GET',
    `/articles/versions?where[parent][equals]=${article.id}&sort=createdAt`,
    {
      as: 'editor',
    },
  )
  const restored = await newsroom.rest('POST', `/articles/versions/${versions.body.docs[0].id}?draft=true`, {
    as: 'editor',
  })
  expect(restored.status).toBe(200)
})

test('a form that cannot save keeps one record, with the newest of its words', async () => {
  const article = await draft()
  await save(article.id, { updatedAt: article.updatedAt, deck: '甲' }, 'journalist')
  for (const deck of ['乙', '乙写', '乙写了更多']) {
    await save(article.id, { updatedAt: article.updatedAt, deck }, 'editor')
  }
  const { keptDrafts } = await together(article.id, 'editor', 'looking')
  expect(keptDrafts).toHaveLength(1)
  const { body } = await newsroom.rest('GET', `/keptDrafts/${keptDrafts[0].id}`, { as: 'editor' })
  expect(body.data.deck).toBe('乙写了更多')
  const settled = await newsroom.rest(
    'POST',
    `/articles/${article.id}/kept-drafts/${keptDrafts[0].id}/settle`,
    {
      as: 'editor',
    },
  )
  expect(settled.body.keptDrafts).toEqual([])
})

test('whoever edits holds the lock through their own saves, and another is refused with words kept', async () => {
  const article = await draft()
  expect((await together(article.id, 'journalist')).holder.name).toBe('journalist')
  const saved = await save(article.id, { updatedAt: article.updatedAt, deck: '甲' }, 'journalist')
  expect((await together(article.id, 'journalist')).holder.name).toBe('journalist')
  const there = await together(article.id, 'editor')
  expect(there.holder.name).toBe('journalist')
  expect(there.people.map(({ name }: Json) => name).toSorted()).toEqual(['editor', 'journalist'])
  const other = await save(article.id, { updatedAt: saved.body.doc.updatedAt, deck: '乙' }, 'editor')
  expect(other.status).toBe(423)
  expect(other.body.errors[0].message).toContain('留稿')
  expect((await together(article.id, 'editor')).keptDrafts).toMatchObject([
    { cause: 'takenOver', byName: 'editor' },
  ])
})

test('who only looks holds no lock, and is gone when the page says so', async () => {
  const article = await draft()
  expect((await together(article.id, 'photographer')).holder).toBeNull()
  expect((await together(article.id, 'editor', 'looking')).holder).toBeNull()
  await newsroom.rest('POST', `/articles/${article.id}/together`, {
    as: 'photographer',
    body: { tab: 'photographer', doing: 'leaving' },
  })
  const { people } = await together(article.id, 'editor', 'looking')
  expect(people.map(({ name }: Json) => name)).toEqual(['editor'])
})

test('a lock is taken over by whoever says so and writes, and its holder is told at the next look', async () => {
  const article = await draft()
  await together(article.id, 'journalist')
  const take = (as: 'editor' | 'photographer') =>
    newsroom.rest('POST', `/articles/${article.id}/together`, {
      as,
      body: { tab: as, doing: 'takingOver' },
    })
  expect((await take('photographer')).body.holder.name).toBe('journalist')
  expect((await take('editor')).body.holder.name).toBe('editor')
  expect((await together(article.id, 'journalist')).holder.name).toBe('editor')
})

test('the lock goes when its holder stops writing in the last tab, and stays where only a view is put away', async () => {
  const article = await draft()
  const say = async (tab: string, doing: string) =>
    (
      await newsroom.rest('POST', `/articles/${article.id}/together`, {
        as: 'journalist',
        body: { tab, doing },
      })
    ).body.holder?.name
  await say('one', 'editing')
  await say('two', 'editing')
  expect(await say('one', 'closing')).toBe('journalist')
  expect(await say('two', 'leaving')).toBe('journalist')
  expect(await say('three', 'looking')).toBe('journalist')
  expect(await say('three', 'stopped')).toBeUndefined()
})

test('words may be kept by the page itself, by writers of the newsroom alone', async () => {
  const article = await draft()
  const body = { base: article.updatedAt, cause: 'takenOver', data: { deck: '没来得及存的' } }
  const keep = (as: 'journalist' | 'photographer') =>
    newsroom.rest('POST', `/articles/${article.id}/kept-drafts`, { as, body })
  expect((await keep('photographer')).status).toBe(403)
  expect((await keep('journalist')).status).toBe(200)
  expect((await newsroom.rest('POST', `/articles/${article.id}/kept-drafts`, { body })).status).toBe(403)
  expect((await newsroom.rest('POST', '/articles/999999/together', { as: 'editor', body: {} })).status).toBe(
    404,
  )
  expect((await newsroom.rest('GET', '/keptDrafts')).status).toBe(403)
})

test('a kept draft becomes the text, what it replaces is kept, and nobody who edits is disturbed', async () => {
  const article = await draft()
  const { body: first } = await save(
    article.id,
    { updatedAt: article.updatedAt, deck: '甲写的' },
    'journalist',
  )
  const refused = await save(article.id, { updatedAt: article.updatedAt, deck: '乙写的' }, 'editor')
  const use = (as: 'journalist' | 'editor' | 'photographer', base: string) =>
    newsroom.rest('POST', `/articles/${article.id}/kept-drafts/${refused.body.keptDraft}/use`, {
      as,
      body: { base },
    })
  expect((await use('photographer', first.doc.updatedAt)).status).toBe(403)
  expect((await use('editor', article.updatedAt)).status).toBe(409)
  await together(article.id, 'journalist')
  expect((await use('editor', first.doc.updatedAt)).status).toBe(423)
  const used = await use('journalist', first.doc.updatedAt)
  expect(used.status).toBe(200)
  expect((await newestOf(article.id)).deck).toBe('乙写的')
  expect(used.body.keptDrafts).toMatchObject([{ cause: 'replaced', byName: 'journalist' }])
  const replaced = await newsroom.rest('GET', `/keptDrafts/${used.body.keptDrafts[0].id}`, { as: 'editor' })
  expect(replaced.body.data.deck).toBe('甲写的')
})

test('a tab that says nothing for a while is gone; a person is there once', async () => {
  const { payload } = newsroom
  const presence = openPresence()
  const at = (seconds: number) => new Date(seconds * 1000)
  const person = { id: 1, name: '甲' }
  await presence.note(payload, '7', 'a', { ...person, isEditing: false }, at(0))
  await presence.note(payload, '7', 'b', { ...person, isEditing: true }, at(10))
  expect(await presence.whoIs(payload, '7', at(15))).toEqual([{ ...person, isEditing: true }])
  expect(await presence.whoIs(payload, '7', at(25))).toEqual([{ ...person, isEditing: true }])
  expect(await presence.whoIs(payload, '7', at(31))).toEqual([])
  expect(await presence.whoIs(payload, '8', at(0))).toEqual([])
})
