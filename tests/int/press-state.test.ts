// oxlint-disable typescript/no-explicit-any -- the tests look into whatever the API answers
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../support/api.ts'
import { body } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { emailOf, hirePeople, passwordOf, type Role } from '../support/people.ts'
import { isLive, read, readUntil } from '../support/reader.ts'
import { until as asked } from '../support/until.ts'

let newsroom: Newsroom
let people: Record<Role, Api>
beforeAll(async () => {
  newsroom = await startNewsroom({ env: { GUIYAN_LOG: 'json' } })
  people = await hirePeople(newsroom)
}, 120_000)
afterAll(() => newsroom?.stop())

const publish = (headline: string) =>
  people.editor.create('articles', { headline, body: body('正文'), _status: 'published' })

/** What the CMS says of an article now. */
async function stateOf(id: number, as: Api = people.editor) {
  const { body: answer } = await as.get(`/api/press/state?documents=articles:${id}`)
  return answer.documents[`articles:${id}`]
}

/** Asks as the admin UI does. */
const until = <Answer>(ask: () => Promise<Answer>, expected: (answer: Answer) => boolean) =>
  asked(ask, expected, 20_000)
const untilState = (id: number, state: string) =>
  until(
    () => stateOf(id),
    (found) => found?.state === state,
  )
const releases = async (as: Api = people.editor) => (await as.get('/api/press/releases')).body

describe('a document', () => {
  test('is 已上线 when the served site shows the revision that REST shows, and who published is known', async () => {
    const draft = await people.journalist.create('articles', { headline: '写完才发' }, '?draft=true')
    expect(await stateOf(draft.id)).toMatchObject({ state: 'draft', url: null, at: null })
    await people.editor.update('articles', draft.id, { body: body('正文'), _status: 'published' })
    const live = await untilState(draft.id, 'live')
    expect(live).toMatchObject({ by: 'editor', reason: null, newerDraft: false })
    // No waiting: whoever reads 已上线 finds the page.
    expect((await read(live.url)).html).toContain('写完才发')
    await people.editor.update('articles', draft.id, { headline: '改而未发' }, '?draft=true')
    expect(await stateOf(draft.id)).toMatchObject({ state: 'differs', newerDraft: true })
  })

  test('is 已撤下 after an unpublish when its address is gone', async () => {
    const { id, siteUrl } = await publish('要撤的稿件')
    await untilState(id, 'live')
    await people.editor.update('articles', id, { _status: 'draft' })
    await untilState(id, 'gone')
    expect((await read(siteUrl)).status).toBe(404)
  })

  test('is 无法确认 while the press is away, and 已上线 after its return', async () => {
    const { id } = await publish('印务停了的稿件')
    await untilState(id, 'live')
    await newsroom.press.stop('SIGKILL')
    expect(await stateOf(id)).toMatchObject({ state: 'unknown', at: null })
    const later = await publish('停机时发布的稿件')
    expect(await stateOf(later.id)).toMatchObject({ state: 'unknown' })
    await newsroom.startPress()
    await untilState(id, 'live')
    await untilState(later.id, 'live')
  }, 120_000)
})

describe('a release that is refused', () => {
  test('says why on every document that it keeps back, and goes on when an editor lets it pass', async () => {
    const chambers = await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        people.editor.create('chambers', { name: `商会${n}`, _status: 'published' }),
      ),
    )
    const ids: number[] = chambers.map(({ id }) => id)
    const keys = ids.map((id) => `chambers:${id}`).join()
    const states = async () => (await people.editor.get(`/api/press/state?documents=${keys}`)).body
    const all = (state: string) => (answer: any) =>
      Object.values<any>(answer.documents).every((found) => found.state === state)
    await until(states, all('live'))

    // The press sees the whole fall at once, on a database without transactions too.
    await newsroom.press.stop('SIGKILL')
    const many = `/api/chambers?where[id][in]=${ids.join()}&limit=0`
    expect((await people.editor.patch(many, { _status: 'draft' })).status).toBe(200)
    await newsroom.startPress()
    const refused = await until(states, all('failed'))
    const [{ problem }] = refused.presses
    expect(problem).toMatchObject({ kind: 'refused', checks: [{ check: 'page-fall', soft: true }] })
    expect(refused.documents[`chambers:${ids[0]}`].reason).toContain('页')
    expect((await read(chambers[0].siteUrl)).status).toBe(200)

    expect((await people.editor.post('/api/press/override', { check: 'page-fall' })).status).toBe(200)
    await until(states, all('gone'))
    expect((await releases()).releases[0].overrides).toEqual([
      { check: 'page-fall', title: '页数骤减', by: 'editor' },
    ])
  })
})

describe('a release', () => {
  test('tells who published what, and which pages it changed', async () => {
    const { id, siteUrl } = await publish('这一版的稿件')
    await untilState(id, 'live')
    const brought = (found: any) =>
      found.releases?.find((release: any) => release.documents.some((one: any) => one.id === String(id)))
    const release = brought(await until(releases, (found) => brought(found)?.proof === 'proven'))
    expect(release).toMatchObject({ live: true, people: ['editor'] })
    const { body: details } = await people.journalist.get(`/api/press/releases/${release.number}`)
    expect(details.pages.added).toContain(new URL(siteUrl).pathname)
    expect(details.pages.changed).toContain('/')
  })

  test('can be restored and left again by editors only; meanwhile every state says so', async () => {
    const before = await publish('留住的稿件')
    await untilState(before.id, 'live')
    const { number } = (await releases()).releases[0]
    const after = await publish('要退回的稿件')
    await untilState(after.id, 'live')
    for (const person of [people.journalist, people.photographer]) {
      expect((await person.post('/api/press/restore', { release: number })).status).toBe(403)
      expect((await person.post('/api/press/resume', {})).status).toBe(403)
      expect((await person.post('/api/press/override', { check: 'page-fall' })).status).toBe(403)
    }
    expect((await people.editor.post('/api/press/restore', { release: 999_999 })).status).toBe(404)

    expect((await people.editor.post('/api/press/restore', { release: number })).status).toBe(200)
    const held = await releases()
    expect(held.hold).toMatchObject({ release: number, by: 'editor' })
    expect(held.releases.find((release: any) => release.live).number).toBe(number)
    expect((await read(after.siteUrl)).status).toBe(404)
    expect(await stateOf(before.id)).toMatchObject({ state: 'live', hold: { release: number } })
    expect(await stateOf(after.id)).toMatchObject({ state: 'waiting', hold: { release: number } })

    expect((await people.editor.post('/api/press/resume', {})).status).toBe(200)
    await readUntil(after.siteUrl, isLive('要退回的稿件'))
    expect(await untilState(after.id, 'live')).toMatchObject({ hold: null })
  })

  test('has one publish id in the record, in the release and in both logs', async () => {
    const { id } = await publish('跟到底的发布')
    await untilState(id, 'live')
    const where = `where[inCollection][equals]=articles&where[document][equals]=${id}`
    const [record] = (await people.journalist.get(`/api/publications?${where}`)).body.docs
    const release = (await releases()).releases[0]
    expect(release.documents).toMatchObject([{ id: String(id), publish: record.publish }])
    const lines = (output: string): any[] =>
      output.split('\n').flatMap((line) => (line[0] === '{' ? JSON.parse(line) : []))
    expect(lines(newsroom.cms.output()).filter((line) => line.publish === record.publish)).toMatchObject([
      { msg: 'published', publications: [{ action: 'publish', document: String(id), byName: 'editor' }] },
    ])
    const inPress = lines(newsroom.press.output()).filter((line) => line.publishes?.includes(record.publish))
    expect(inPress.map((line) => line.release).filter(Boolean)).toContain(release.number)
  })
})

test('an order with a person’s cookie is taken from the CMS’s own pages only', async () => {
  const account = { email: emailOf('editor'), password: passwordOf('editor') }
  const { body: session } = await people.editor.post('/api/users/login', account)
  const orderFrom = async (origin: string) => {
    const headers = { cookie: `guiyan-token=${session.token}`, origin, 'content-type': 'application/json' }
    return (await fetch(`${newsroom.cmsUrl}/api/press/resume`, { method: 'POST', headers, body: '{}' }))
      .status
  }
  expect(await orderFrom('https://elsewhere.example')).toBe(403)
  // It came to the press, which has nothing to resume.
  expect(await orderFrom(newsroom.cmsUrl)).toBe(409)
})
