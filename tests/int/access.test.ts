import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, type Api } from '../support/api.ts'
import { body } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { emailOf, hirePeople, type Role } from '../support/people.ts'
import { picture } from '../support/pictures.ts'
import { isLive, readUntil } from '../support/reader.ts'

let newsroom: Newsroom
let people: Record<Role, Api>
let anyone: Api
beforeAll(async () => {
  newsroom = await startNewsroom()
  people = await hirePeople(newsroom)
  anyone = api(newsroom.cmsUrl)
}, 120_000)
afterAll(() => newsroom?.stop())

const article = (headline: string) => ({ headline, body: body('正文') })
const collections = ['awardSeries', 'awards', 'chambers', 'articles', 'photos']

describe('the anonymous public', () => {
  test('reads a published article and none of its newer draft', async () => {
    const { id } = await newsroom.admin.create('articles', { ...article('公开的标题'), _status: 'published' })
    await newsroom.admin.update('articles', id, { headline: '机密的新标题' }, '?draft=true')
    for (const query of ['', '?draft=true', '?depth=3&draft=true', '?select[headline]=true&draft=true']) {
      const answer = await anyone.get(`/api/articles/${id}${query}`)
      expect(JSON.stringify(answer.body)).not.toContain('机密')
    }
    expect((await anyone.get(`/api/articles/${id}`)).body.headline).toBe('公开的标题')
  })

  test('finds no draft by list, search, sort or count', async () => {
    const { id } = await newsroom.admin.create('articles', article('从未公开'), '?draft=true')
    expect((await anyone.get(`/api/articles/${id}`)).status).toBe(404)
    for (const query of [
      '?where[headline][contains]=从未',
      '?draft=true&limit=0',
      '?where[_status][equals]=draft',
    ]) {
      expect(JSON.stringify((await anyone.get(`/api/articles${query}`)).body)).not.toContain('从未公开')
    }
    const counted = await anyone.get('/api/articles/count?where[headline][contains]=从未')
    expect(counted.body.totalDocs ?? 0).toBe(0)
  })

  test.each(collections)('reads no versions of %s', async (collection) => {
    expect((await anyone.get(`/api/${collection}/versions`)).status).toBe(403)
  })

  test.each([
    'users',
    'payload-jobs',
    'payload-preferences',
    'payload-locked-documents',
    'payload-migrations',
    'publications',
  ])('reads no %s', async (collection) => {
    const answer = await anyone.get(`/api/${collection}`)
    // 501: Payload has no endpoint for it at all.
    expect([401, 403, 404, 501]).toContain(answer.status)
    expect(JSON.stringify(answer.body)).not.toContain('@')
  })

  test('changes nothing', async () => {
    for (const collection of collections) {
      expect((await anyone.post(`/api/${collection}`, { name: 'x', headline: 'x' })).status).toBe(403)
    }
    expect(
      (await anyone.post('/api/users/first-register', { email: 'x@x.cn', password: 'x'.repeat(20) })).status,
    ).toBe(403)
    expect((await anyone.post('/api/graphql', { query: '{ __typename }' })).status).toBe(404)
  })

  test('gets the derivatives of a published photo, and never the original', async () => {
    const file = await picture()
    const photo = (
      await newsroom.admin.upload(file, {
        caption: '公开的照片',
        credit: '张剑峰 摄',
        alt: '一面旗',
        _status: 'published',
      })
    ).body.doc
    const fetched = async (path: string) => (await fetch(`${newsroom.cmsUrl}/api/photos/${path}`)).status
    const made: { filename: string }[] = photo.derivatives
    expect(made.length).toBeGreaterThan(0)
    for (const { filename } of made) expect(await fetched(`derivatives/${filename}`)).toBe(200)
    for (const closed of [`file/${photo.filename}`, `derivatives/${photo.filename}`, `${photo.id}/original`])
      expect([401, 403, 404], closed).toContain(await fetched(closed))
    const asSeen = JSON.stringify((await anyone.get(`/api/photos/${photo.id}`)).body)
    expect(asSeen).not.toContain(photo.sha256 ?? file.name)
  })

  test('gets no file of a draft photo', async () => {
    const photo = (await newsroom.admin.upload(await picture(), { caption: '草稿照片' }, '?draft=true')).body
      .doc
    const made: { filename: string }[] = photo.derivatives
    const closed = [`file/${photo.filename}`, ...made.map(({ filename }) => `derivatives/${filename}`)]
    for (const path of closed)
      expect([401, 403, 404], path).toContain((await fetch(`${newsroom.cmsUrl}/api/photos/${path}`)).status)
  })
})

describe('a journalist', () => {
  test('writes a draft and proposes it, but cannot publish it', async () => {
    const { journalist } = people
    const draft = await journalist.create('articles', article('记者的稿件'), '?draft=true')
    const proposed = await journalist.update('articles', draft.id, { stage: 'proposed' }, '?draft=true')
    expect(proposed.stage).toBe('proposed')
    const answer = await journalist.patch(`/api/articles/${draft.id}`, { _status: 'published' })
    expect(answer.status).toBe(403)
    const created = await journalist.post('/api/articles', { ...article('直接发布'), _status: 'published' })
    expect(created.status).toBe(403)
  })

  test('can neither unpublish nor change nor delete what is published, nor publish it by restoring a version', async () => {
    const { journalist, editor } = people
    const draft = await journalist.create('articles', article('记者写、编辑发'), '?draft=true')
    const { siteUrl } = await editor.update('articles', draft.id, { _status: 'published' })
    await readUntil(siteUrl, isLive('记者写、编辑发'))
    expect((await journalist.patch(`/api/articles/${draft.id}`, { _status: 'draft' })).status).toBe(403)
    expect((await journalist.patch(`/api/articles/${draft.id}`, { headline: '偷改' })).status).toBe(403)
    expect((await journalist.delete(`/api/articles/${draft.id}`)).status).toBe(403)
    const versions = await journalist.get(`/api/articles/versions?where[parent][equals]=${draft.id}`)
    const restored = await journalist.post(`/api/articles/versions/${versions.body.docs.at(-1).id}`, {})
    expect(restored.status).toBe(403)
    expect((await anyone.get(`/api/articles/${draft.id}`)).body.headline).toBe('记者写、编辑发')
  })

  test('leaves a colleague’s draft alone', async () => {
    const draft = await newsroom.admin.create('articles', article('别人的稿件'), '?draft=true')
    const answer = await people.journalist.patch(`/api/articles/${draft.id}?draft=true`, { headline: '改' })
    expect([403, 404]).toContain(answer.status)
  })

  test('uploads a picture', async () => {
    const answer = await people.journalist.upload(
      await picture(),
      { caption: '记者传的图', credit: '张剑峰 摄' },
      '?draft=true',
    )
    expect(answer.status).toBe(201)
  })
})

describe('a photographer', () => {
  test('uploads and captions pictures, and writes no articles', async () => {
    const { photographer } = people
    const photo = (await photographer.upload(await picture(), { caption: '摄影的图' }, '?draft=true')).body
      .doc
    const captioned = await photographer.update('photos', photo.id, { credit: '王五 摄' }, '?draft=true')
    expect(captioned.credit).toBe('王五 摄')
    expect((await photographer.post('/api/articles?draft=true', article('不该有'))).status).toBe(403)
  })
})

describe('users', () => {
  test('nobody but an admin makes users or gives roles', async () => {
    const { journalist, editor } = people
    const me = (await journalist.get('/api/users/me')).body.user
    for (const person of [journalist, editor]) {
      const account = { email: 'x@guiyan.test', password: 'long enough password', roles: ['admin'] }
      expect((await person.post('/api/users', account)).status).toBe(403)
    }
    await journalist.patch(`/api/users/${me.id}`, { roles: ['admin'] })
    expect((await newsroom.admin.get(`/api/users/${me.id}`)).body.roles).toEqual(['journalist'])
  })

  test('a short password is refused in Chinese', async () => {
    const answer = await newsroom.admin.post('/api/users', {
      email: 'k@guiyan.test',
      password: 'short',
      roles: ['editor'],
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('12')
  })

  test('an unknown and a known account fail alike, and a flood of attempts is throttled', async () => {
    const attempt = (email: string) =>
      anyone.post('/api/users/login', { email, password: 'wrong wrong wrong' })
    const [known, unknown] = [await attempt(emailOf('photographer')), await attempt('nobody@guiyan.test')]
    expect(known.status).toBe(401)
    expect(unknown).toEqual(known)
    const statuses: number[] = []
    for (let n = 0; n < 40; n++) statuses.push((await attempt('nobody@guiyan.test')).status)
    expect(statuses.at(-1)).toBe(429)
  })
})
