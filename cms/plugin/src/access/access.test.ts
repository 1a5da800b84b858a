import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { type Role, roles } from './roles.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
  for (const role of roles) await newsroom.rest('GET', '/users/me', { as: role })
})
afterAll(() => newsroom.close())

type Who = Role | 'public'
const everybody: Who[] = ['public', 'journalist', 'photographer', 'editor', 'admin']
const as = (who: Who) => (who === 'public' ? {} : { as: who })
const article = { headline: '标题', body: lexical('正文') }
let year = 3000

/** What each operation is tried on, freshly made by an editor, or by a journalist where the name says own. */
const fresh: Record<string, () => Promise<Json>> = {
  published: () => make(newsroom, 'articles', { ...article, ...published }),
  draft: () => make(newsroom, 'articles', article),
  ownDraft: () => make(newsroom, 'articles', article, 'journalist'),
  ownPublished: async () => {
    const own = await make(newsroom, 'articles', article, 'journalist')
    await newsroom.rest('PATCH', `/articles/${own.id}`, { as: 'editor', body: published })
    return own
  },
  photo: () => make(newsroom, 'photos', { caption: '图', credit: '资料图片', alt: '图里的景' }),
  publishedPhoto: () =>
    make(newsroom, 'photos', { ...published, caption: '图', credit: '资料图片', alt: '图里的景' }),
  series: () => make(newsroom, 'awardSeries', { ...published, name: `奖${year++}`, firstYear: 2000 }),
}

type Operation = (target: Json, who: Who) => Promise<{ status: number }>
const send = (method: string, path: (target: Json) => string, body?: object): Operation => {
  return (target, who) => newsroom.rest(method, path(target), { ...as(who), ...(body ? { body } : {}) })
}
const on =
  (collection: string, query = '') =>
  (target: Json) =>
    `/${collection}/${target.id}${query}`
const lastVersion = async (target: Json) => {
  const { docs } = await newsroom.payload.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: target.id } }, { 'version._status': { equals: 'published' } }] },
    limit: 1,
  })
  return docs[0]?.id
}
const onRecord = async (method: string, who: Who) => {
  const { docs } = (await newsroom.rest('GET', '/publications?limit=1', { as: 'admin' })).body
  return newsroom.rest(method, `/publications/${docs[0].id}`, as(who))
}

const publishers: Who[] = ['editor', 'admin']
const staff: Who[] = ['journalist', 'photographer', ...publishers]
const writers: Who[] = ['journalist', ...publishers]

/** The reviewed table: operation, on what, and everybody who may. Nobody else may. */
const table: [name: string, target: string, operation: Operation, allowed: Who[]][] = [
  ['reads', 'published', send('GET', on('articles')), everybody],
  ['reads', 'draft', send('GET', on('articles')), staff],
  ['reads with draft=true', 'draft', send('GET', on('articles', '?draft=true')), staff],
  ['reads versions of', 'published', send('GET', () => '/articles/versions'), staff],
  ['creates a draft', 'series', send('POST', () => '/articles?draft=true', article), writers],
  ['creates a draft without saying so', 'series', send('POST', () => '/articles', article), writers],
  ['publishes at once', 'series', send('POST', () => '/articles', { ...article, ...published }), publishers],
  ['creates a chamber', 'series', send('POST', () => '/chambers', { name: '商会' }), writers],
  [
    'creates a photo without file',
    'series',
    send('POST', () => '/photos?draft=true', { caption: '图' }),
    staff,
  ],
  ['saves a draft of', 'draft', send('PATCH', on('articles', '?draft=true'), { deck: '副' }), publishers],
  ['saves a draft of', 'ownDraft', send('PATCH', on('articles', '?draft=true'), { deck: '副' }), writers],
  ['hands in', 'ownDraft', send('PATCH', on('articles', '?draft=true'), { stage: 'proposed' }), writers],
  [
    'hands in by a step',
    'ownDraft',
    send('POST', on('articles', '/review'), { action: 'proposed' }),
    writers,
  ],
  [
    'hands in by a step',
    'draft',
    send('POST', on('articles', '/review'), { action: 'proposed' }),
    publishers,
  ],
  ['makes ready', 'ownDraft', send('POST', on('articles', '/review'), { action: 'ready' }), publishers],
  [
    'makes ready by a save of',
    'ownDraft',
    send('PATCH', on('articles', '?draft=true'), { stage: 'ready' }),
    publishers,
  ],
  ['reads the reviews of', 'draft', send('GET', on('articles', '/reviews')), staff],
  ['reads the desk beside', 'draft', send('GET', () => '/desk'), staff],
  ['writes a review of', 'draft', send('POST', () => '/reviews', { action: 'ready' }), []],
  ['reads the checks of', 'draft', send('GET', on('articles', '/checks')), staff],
  ['has what is typed checked of', 'draft', send('POST', on('articles', '/checks'), { deck: '副' }), staff],
  ['writes an overrule of', 'draft', send('POST', () => '/overrules', { check: 'x', about: 'x' }), []],
  ['updates', 'ownDraft', send('PATCH', on('articles'), { deck: '副' }), writers],
  ['publishes', 'ownDraft', send('PATCH', on('articles'), published), publishers],
  [
    'publishes by draft=true',
    'ownDraft',
    send('PATCH', on('articles', '?draft=true'), published),
    publishers,
  ],
  ['saves a draft of', 'ownPublished', send('PATCH', on('articles', '?draft=true'), { deck: '副' }), writers],
  ['updates', 'ownPublished', send('PATCH', on('articles'), { deck: '副' }), publishers],
  ['unpublishes', 'ownPublished', send('PATCH', on('articles'), { _status: 'draft' }), publishers],
  [
    'unpublishes by the flag of',
    'ownPublished',
    send('PATCH', on('articles', '?unpublishAllLocales=true'), { _status: 'draft' }),
    publishers,
  ],
  ['deletes', 'ownPublished', send('DELETE', on('articles')), publishers],
  ['deletes', 'ownDraft', send('DELETE', on('articles')), writers],
  ['deletes', 'draft', send('DELETE', on('articles')), publishers],
  [
    'restores the published version of',
    'ownPublished',
    async (target, who) => newsroom.rest('POST', `/articles/versions/${await lastVersion(target)}`, as(who)),
    publishers,
  ],
  ['duplicates', 'ownDraft', send('POST', on('articles', '/duplicate'), {}), []],
  [
    'saves a draft of',
    'photo',
    send('PATCH', on('photos', '?draft=true'), { alt: '替' }),
    ['photographer', ...publishers],
  ],
  ['publishes', 'photo', send('PATCH', on('photos'), published), publishers],
  ['updates', 'publishedPhoto', send('PATCH', on('photos'), { alt: '替' }), publishers],
  ['deletes', 'photo', send('DELETE', on('photos')), ['photographer', ...publishers]],
  ['deletes', 'publishedPhoto', send('DELETE', on('photos')), publishers],
  [
    'withdraws',
    'publishedPhoto',
    send('POST', on('photos', '/withdraw'), { reason: '当事人要求' }),
    publishers,
  ],
  ['reads the uses of', 'publishedPhoto', send('GET', on('photos', '/uses')), staff],
  ['changes', 'series', send('PATCH', on('awardSeries'), { about: '新' }), publishers],
  ['reads the records of', 'published', send('GET', () => '/publications'), staff],
  ['reads a record of', 'published', async (_, who) => onRecord('GET', who), staff],
  ['writes a record of', 'published', send('POST', () => '/publications', { title: 'x' }), []],
  ['changes a record of', 'published', async (_, who) => onRecord('PATCH', who), []],
  ['deletes a record of', 'published', async (_, who) => onRecord('DELETE', who), []],
  ['creates a user', 'series', send('POST', () => '/users', { name: 'x' }), ['admin']],
  ['unlocks', 'series', send('POST', () => '/users/unlock', { email: 'editor@example.org' }), ['admin']],
]

describe.each(table)('%s %s', (_name, target, operation, allowed) => {
  test.each(everybody)('as %s', async (who) => {
    const made = await fresh[target]?.()
    const { status } = await operation(made, who)
    // Allowed and incomplete (a photo without its file, a user without e-mail) is 400; denied is 403 or 404.
    expect(status < 403, `status ${status}`).toBe(allowed.includes(who))
    expect(status).toBeLessThan(500)
  })
})

test('many at once: a journalist changes no published article and publishes none of their own', async () => {
  const own = await fresh.ownPublished?.()
  const draft = await fresh.ownDraft?.()
  const where = `where[id][in]=${own.id},${draft.id}`
  await newsroom.rest('PATCH', `/articles?${where}`, { as: 'journalist', body: { deck: '改' } })
  await newsroom.rest('PATCH', `/articles?${where}`, { as: 'journalist', body: published })
  await newsroom.rest('DELETE', `/articles?where[id][in]=${own.id}`, { as: 'journalist' })
  const now = await newsroom.rest('GET', `/articles/${own.id}`)
  expect(now.body).toMatchObject({ deck: null, headline: '标题' })
  expect((await newsroom.rest('GET', `/articles/${draft.id}`)).status).toBe(404)
})

test('a draft over a published article stays out of what the public reads', async () => {
  const own = await fresh.ownPublished?.()
  await newsroom.rest('PATCH', `/articles/${own.id}?draft=true`, {
    as: 'journalist',
    body: { deck: 'CANARY' },
  })
  for (const query of ['', '?draft=true', '?depth=2']) {
    const { body } = await newsroom.rest('GET', `/articles/${own.id}${query}`)
    expect(JSON.stringify(body)).not.toContain('CANARY')
  }
  const found = await newsroom.rest('GET', '/articles?draft=true&where[deck][equals]=CANARY')
  expect(found.body.docs).toEqual([])
})

test('a client cannot say who made an article, when it was published or what it was called', async () => {
  const forged = { createdBy: 1, publishedAt: '2000-01-01T00:00:00.000Z', formerSlugs: [{ slug: 'old' }] }
  const made = await make(newsroom, 'articles', { ...article, ...published, ...forged })
  const stored = await newsroom.payload.findByID({ collection: 'articles', id: made.id, depth: 0 })
  expect(stored).toMatchObject({ formerSlugs: [] })
  expect((stored as Json).publishedAt > '2020').toBe(true)
  const editor = await newsroom.payload.find({ collection: 'users', where: { name: { equals: 'editor' } } })
  expect((stored as Json).createdBy).toBe(editor.docs[0]?.id)
})

test('the public cannot query by what it cannot read', async () => {
  for (const query of ['articles?where[createdBy][equals]=1', 'photos?where[filename][like]=a']) {
    expect((await newsroom.rest('GET', `/${query}`)).status).toBeGreaterThanOrEqual(400)
  }
})

const ofTheNewsroom = {
  usage: 'once',
  rightsUntil: '2999-01-01T12:00:00.000Z',
  instructions: 'CANARY',
  batch: 'CANARY',
}

describe('what a photo says to the newsroom alone', () => {
  const names =
    'usage rightsUntil instructions batch metadata originalName original withdrawnOn withdrawnReason hash1 createdBy stage filename'.split(
      ' ',
    )
  let photo: Json
  beforeAll(async () => {
    const words = { caption: '图', credit: '资料图片', alt: '图里的景' }
    photo = await make(newsroom, 'photos', { ...words, ...ofTheNewsroom, ...published })
    await newsroom.rest('POST', `/photos/${photo.id}/withdraw`, { as: 'editor', body: { reason: 'CANARY' } })
    await newsroom.rest('PATCH', `/photos/${photo.id}?draft=true`, { as: 'editor', body: { alt: '新' } })
    await newsroom.rest('PATCH', `/photos/${photo.id}`, { as: 'editor', body: published })
    await newsroom.rest('POST', `/photos/${photo.id}/withdraw`, { as: 'editor', body: { reason: 'CANARY' } })
    await make(newsroom, 'photos', { ...words, ...ofTheNewsroom, ...published })
  })

  test('the staff reads', async () => {
    const { body } = await newsroom.rest('GET', `/photos/${photo.id}`, { as: 'photographer' })
    expect(body).toMatchObject({ ...ofTheNewsroom, withdrawnReason: 'CANARY', originalName: 'IMG 1.jpg' })
  })

  test('the public does not read', async () => {
    for (const query of ['?limit=0', '?draft=true&limit=0', '?select[instructions]=true&limit=0']) {
      const { body } = await newsroom.rest('GET', `/photos${query}`)
      expect(body.docs.length).toBeGreaterThan(0)
      expect(JSON.stringify(body)).not.toMatch(/CANARY|IMG 1/)
      for (const doc of body.docs) for (const name of names) expect(doc).not.toHaveProperty(name)
    }
  })

  test.each(names)('the public neither queries nor sorts by %s', async (name) => {
    expect((await newsroom.rest('GET', `/photos?where[${name}][exists]=true`)).status).toBe(400)
    const order = async (sort: string) =>
      (await newsroom.rest('GET', `/photos?limit=0&sort=${sort}`)).body.docs?.map(({ id }: Json) => id)
    expect(await order(name)).toEqual(await order(`-${name}`))
  })
})

test('the publish button is there for publishers only, the save button for the writer', async () => {
  const own = await fresh.ownPublished?.()
  const ask = async (who: Role, status: string) => {
    const { body } = await newsroom.rest('POST', `/articles/access/${own.id}`, {
      as: who,
      body: { _status: status },
    })
    return body.update === true || body.update?.permission === true || Boolean(body.update?.where)
  }
  expect(await ask('journalist', 'published')).toBe(false)
  expect(await ask('journalist', 'draft')).toBe(true)
  expect(await ask('photographer', 'draft')).toBe(false)
  expect(await ask('editor', 'published')).toBe(true)
})

test.each([
  ['editor', 200],
  ['journalist', 404],
] as const)('a publication scheduled by an %s is done as them when it is due', async (who, status) => {
  const own = await fresh.ownDraft?.()
  const { docs } = await newsroom.payload.find({ collection: 'users', where: { name: { equals: who } } })
  const input = {
    type: 'publish',
    doc: { relationTo: 'articles', value: String(own.id) },
    user: { relationTo: 'users', value: docs[0]?.id },
  }
  await newsroom.payload.jobs.queue({ task: 'schedulePublish', input } as Json)
  await newsroom.payload.jobs.run({ silent: true })
  expect((await newsroom.rest('GET', `/articles/${own.id}`)).status).toBe(status)
})

test('a publication that is due waits for the alternative text of its photo, and is tried again', async () => {
  const photo = await make(newsroom, 'photos', { caption: '图', credit: '资料图片' })
  const draft = await make(newsroom, 'articles', { ...article, leadPhoto: photo.id })
  const editor = await newsroom.payload.find({ collection: 'users', where: { name: { equals: 'editor' } } })
  const input = {
    type: 'publish',
    doc: { relationTo: 'articles', value: String(draft.id) },
    user: { relationTo: 'users', value: editor.docs[0]?.id },
  }
  await newsroom.payload.jobs.queue({ task: 'schedulePublish', input } as Json)
  await newsroom.payload.jobs.run({ silent: true })
  for (const path of [`/articles/${draft.id}`, `/photos/${photo.id}`])
    expect((await newsroom.rest('GET', path)).status).toBe(404)

  await newsroom.rest('PATCH', `/photos/${photo.id}`, { as: 'editor', body: { alt: '图里的景' } })
  // The next try is due in two seconds; here it is now.
  const jobs = { collection: 'payload-jobs', where: { hasError: { not_equals: true } } }
  await newsroom.payload.update({ ...jobs, data: { waitUntil: null } } as Json)
  await newsroom.payload.jobs.run({ silent: true, sequential: true })
  expect((await newsroom.rest('GET', `/articles/${draft.id}`)).status).toBe(200)
})
