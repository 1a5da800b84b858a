import { pressPaths } from '@guiyan/shared/press/endpoints'
import type { PressStatus } from '@guiyan/shared/press/status'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lexical, make, published } from '../testing/content.ts'
import { type Json, startNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { releaseOf } from '../testing/release.ts'
import { type StandInPress, startStandInPress } from '../testing/stand-in-press.ts'
import type { Role } from '../access/roles.ts'

let newsroom: TestNewsroom
let press: StandInPress
/** What the stand-in says, by path; anything else is a 404 with a word. */
let says: Record<string, unknown> = {}
beforeAll(async () => {
  press = await startStandInPress(({ path }) => {
    const body = says[path.split('?')[0] ?? '']
    return body === undefined ? { status: 404, body: { error: '没有这一版。' } } : { status: 200, body }
  })
  newsroom = await startNewsroom([press.url])
  await newsroom.rest('GET', '/users/me', { as: 'admin' })
})
afterAll(async () => {
  await newsroom.close()
  await press.close()
})
beforeEach(() => (says = {}))

const idle: PressStatus = {
  ready: true,
  live: 3,
  behind: 0,
  waitingSince: null,
  hold: null,
  resumed: null,
  problem: null,
  purge: null,
  documents: {},
}
const article = { headline: '标题', body: lexical('正文') }
const get = (path: string, as?: Role) => newsroom.rest('GET', path, as ? { as } : {})

describe('the states of documents', () => {
  test('come from what the press proved of the revision that the public reads', async () => {
    const { id, siteUrl } = await make(newsroom, 'articles', { ...article, ...published })
    const { updatedAt } = (await get(`/articles/${id}`)).body
    const receipt = { release: 3, revision: updatedAt, at: '2026-11-23T02:00:00.000Z', urls: [siteUrl] }
    const documents = { [`articles:${id}`]: { receipt, pending: false, failure: null } }
    says[pressPaths.status] = { ...idle, documents }
    const { body } = await get(`/press/state?documents=articles:${id}`, 'photographer')
    expect(body.documents[`articles:${id}`]).toMatchObject({ state: 'live', url: siteUrl, by: 'editor' })
    await newsroom.rest('PATCH', `/articles/${id}?draft=true`, { as: 'editor', body: { deck: '新' } })
    const edited = await get(`/press/state?documents=articles:${id}`, 'editor')
    expect(edited.body.documents[`articles:${id}`]).toMatchObject({ state: 'differs', newerDraft: true })
    await newsroom.rest('PATCH', `/articles/${id}`, { as: 'editor', body: { _status: 'draft' } })
    const concealed = await get(`/press/state?documents=articles:${id}`, 'editor')
    expect(concealed.body.documents[`articles:${id}`]).toMatchObject({ state: 'leaving', url: null })
  })

  test('are asked for many at once, of all collections', async () => {
    says[pressPaths.status] = idle
    const draft = await make(newsroom, 'articles', article)
    const chamber = await make(newsroom, 'chambers', { name: '商会', ...published })
    const keys = [`articles:${draft.id}`, `chambers:${chamber.id}`, 'photos:999999']
    const { body } = await get(`/press/state?documents=${keys.join(',')}`, 'journalist')
    expect(Object.keys(body.documents)).toEqual(keys.slice(0, 2))
    expect(body.documents[keys[0] as string].state).toBe('draft') // reason: just made
    expect(body.documents[keys[1] as string].state).toBe('waiting') // reason: as above
  })

  test('a press without sense is one that does not answer', async () => {
    says[pressPaths.status] = { hello: 1 }
    const { id } = await make(newsroom, 'articles', { ...article, ...published })
    const { body } = await get(`/press/state?documents=articles:${id}`, 'editor')
    expect(body.documents[`articles:${id}`].state).toBe('unknown')
    expect(body.presses).toMatchObject([{ answers: false, hold: null }])
  })

  test.each(['users:1', 'articles:x', 'articles', 'articles:1 or 1', Array(101).fill('articles:1').join()])(
    'a request for %.30s is refused',
    async (documents) => {
      const query = encodeURIComponent(documents)
      expect((await get(`/press/state?documents=${query}`, 'editor')).status).toBe(400)
    },
  )
})

describe('releases', () => {
  const release = (number: number, documents: Json[]) =>
    releaseOf({
      number,
      at: '2026-11-23T02:00:00.000Z',
      added: 1,
      changed: 2,
      durationMs: 12,
      live: true,
      documents,
    })

  test('are told with who published, by publish id, revision or removal; nobody else is guessed', async () => {
    const { id } = await make(newsroom, 'articles', { ...article, ...published })
    const { updatedAt } = (await get(`/articles/${id}`)).body
    const gone = await make(newsroom, 'articles', { ...article, ...published })
    await newsroom.rest('DELETE', `/articles/${gone.id}`, { as: 'admin' })
    const { docs } = (await get('/publications?where[action][equals]=delete', 'editor')).body
    const brought = { collection: 'articles', id: String(id), title: '标题', publish: null }
    const removed = { collection: 'articles', id: String(gone.id), title: '标题', revision: null }
    const releases = [
      { ...release(5, [{ ...removed, publish: null }]), at: new Date().toISOString() },
      { ...release(4, [{ ...removed, publish: null }]), at: '2020-01-01T00:00:00.000Z' },
      release(3, [{ ...removed, publish: docs[0].publish }]),
      release(2, [{ ...brought, revision: updatedAt }]),
      release(1, [{ ...brought, revision: '2020-01-01T00:00:00.000Z' }]),
    ]
    says[pressPaths.releases] = { releases, hold: null }
    const { body } = await get('/press/releases', 'journalist')
    expect(body.releases.map(({ people }: Json) => people)).toEqual([
      ['admin'],
      [null],
      ['admin'],
      ['editor'],
      [null],
    ])
  })

  test('one that the press does not know is not found, in the words of the press', async () => {
    const { status, body } = await get('/press/releases/99', 'editor')
    expect(status).toBe(404)
    expect(JSON.stringify(body)).toContain('没有这一版')
  })
})

describe('orders', () => {
  test.each([
    ['restore', pressPaths.restore, { release: 7 }],
    ['resume', pressPaths.resume, {}],
    ['override', pressPaths.override, { check: 'pages' }],
  ] as const)('%s reaches the press in the name of who gave it', async (name, path, body) => {
    says[path] = {}
    const { status } = await newsroom.rest('POST', `/press/${name}`, { as: 'editor', body })
    expect(status).toBe(200)
    expect(press.calls.at(-1)).toMatchObject({ method: 'POST', path, body: { ...body, by: 'editor' } })
  })

  test.each([
    ['restore', {}],
    ['restore', { release: '7' }],
    ['restore', { release: 7, press: 1 }],
    ['override', { check: '' }],
    ['resume', 'not json'],
  ])('%s with %j is refused', async (name, body) => {
    const asked = press.calls.length
    expect((await newsroom.rest('POST', `/press/${name}`, { as: 'editor', body })).status).toBe(400)
    expect(press.calls.length).toBe(asked)
  })
})

const staff: (Role | 'public')[] = ['journalist', 'photographer', 'editor', 'admin']
/** The reviewed table: what is asked, and everybody who may. */
const table: [method: string, path: string, allowed: (Role | 'public')[]][] = [
  ['GET', '/press/state', staff],
  ['GET', '/press/releases', staff],
  ['GET', '/press/releases/7', staff],
  ['POST', '/press/restore', ['editor', 'admin']],
  ['POST', '/press/resume', ['editor', 'admin']],
  ['POST', '/press/override', ['editor', 'admin']],
]
describe.each(table)('%s %s', (method, path, allowed) => {
  test.each(['public', ...staff] as const)('as %s', async (who) => {
    const sent = method === 'POST' ? { body: { release: 7, check: 'pages' } } : {}
    const { status } = await newsroom.rest(method, path, {
      ...(who === 'public' ? {} : { as: who }),
      ...sent,
    })
    expect(status !== 403, `status ${status}`).toBe(allowed.includes(who))
  })
  test('not by another method', async () => {
    const other = method === 'GET' ? 'POST' : 'GET'
    expect((await newsroom.rest(other, path, { as: 'editor' })).status).toBe(404)
  })
})
