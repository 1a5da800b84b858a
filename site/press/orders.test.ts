import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { releaseDetailsSchema } from '@guiyan/shared/press/release'
import type { DocumentStatus } from '@guiyan/shared/press/status'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptReleases } from './collect.ts'
import { testBundle } from './testing/build-bundle.ts'
import { eventually } from './testing/eventually.ts'
import { PressRig } from './testing/press-rig.ts'
import { articleAddress, sampleArticle } from './testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(async () => {
  rig = new PressRig()
  await rig.start()
  await rig.settled()
})
afterEach(() => rig.stop())

const key = 'articles:500'
const by = '林编辑'
const isProven = (revision: string | null) => (status: DocumentStatus) =>
  status.receipt !== null && status.receipt.revision === revision

/** Publishes the sample article or changes it, and waits for the receipt. */
async function publish(fields: object): Promise<{ revision: string; release: number }> {
  const { updatedAt } = rig.cms.publish('articles', 500, fields as Record<string, unknown>) // reason: fields of an article
  await rig.ping('articles', 500)
  const { receipt } = await rig.proven(key, isProven(updatedAt))
  return { revision: updatedAt, release: receipt?.release ?? 0 }
}

const text = async () => (await rig.get(articleAddress)).text()
const restore = (release: number) => rig.ask(pressPaths.restore, { release, by })
const resume = () => rig.ask(pressPaths.resume, { by })

describe('a restored release', () => {
  let first: { revision: string; release: number }
  beforeEach(async () => {
    first = await publish(sampleArticle())
    await publish({ headline: '后来的标题' })
  })

  test('is live when the order is answered, and is proven again', async () => {
    const { status } = await restore(first.release)
    expect(status).toBe(200)
    expect(await text()).toContain('一篇新闻')
    const now = await rig.status(key)
    expect(now).toMatchObject({ live: first.release, hold: { release: first.release, by } })
    const proven = await rig.proven(key, isProven(first.revision))
    // The newest revision is known, and not live.
    expect(proven).toMatchObject({ pending: true, failure: null, receipt: { release: first.release } })
    await eventually(async () => {
      const live = (await rig.releases()).releases.find((release) => release.live)
      expect(live).toMatchObject({ number: first.release, proof: 'proven' })
    })
  })

  test('is held: what changes waits, also after a restart, until somebody resumes', async () => {
    await restore(first.release)
    rig.cms.publish('articles', 500, { headline: '等待中的标题' })
    await rig.ping('articles', 500)
    await eventually(() => expect(rig.hasPulled()).toBe(true))
    await rig.stopPress()
    await rig.startPress()
    await rig.until('/healthz', (_response, body) => /"behind":[1-9]/.test(body))
    expect((await rig.status()).waitingSince).not.toBeNull()
    expect(await text()).toContain('一篇新闻')
    expect((await resume()).status).toBe(200)
    await rig.until(articleAddress, (_response, body) => body.includes('等待中的标题'))
    const { hold, problem, documents } = await rig.status(key)
    expect([hold, problem, documents[key]?.failure]).toEqual([null, null, null])
  })

  test('keeps the time that the CMS gave the order for all presses, as does its end', async () => {
    const [held, over] = ['2026-11-23T02:00:00.000Z', '2026-11-23T03:00:00.000Z']
    await rig.ask(pressPaths.restore, { release: first.release, by, at: held })
    expect(await rig.status()).toMatchObject({ hold: { at: held, by }, resumed: null })
    await rig.ask(pressPaths.resume, { by, at: over })
    expect(await rig.status()).toMatchObject({ hold: null, resumed: { at: over, by } })
    expect((await rig.ask(pressPaths.resume, { by, at: 'soon' })).status).toBe(400)
  })

  test('gives way to the newest one where nothing has changed', async () => {
    await restore(first.release)
    await resume()
    await rig.until(articleAddress, (_response, body) => body.includes('后来的标题'))
    await rig.proven(key, ({ pending }) => !pending)
  })

  test('lets documents be gone that it did not have', async () => {
    const before = first.release - 1
    await restore(before)
    expect((await rig.get(articleAddress)).status).toBe(404)
    const gone = await rig.proven(key, isProven(null))
    expect(gone).toMatchObject({ pending: true, receipt: { release: before } })
    expect(gone.receipt?.urls[0]).toContain(articleAddress)
    await resume()
    await rig.proven(key, ({ pending, receipt }) => !pending && receipt?.revision !== null)
  })

  test('is put back where a crash left another one live', async () => {
    const state = (await rig.releases()).releases[0]?.number
    await rig.stopPress()
    const database = new DatabaseSync(join(rig.folder, 'snapshot.db'))
    database
      .prepare('INSERT INTO ledger_holds (release, at, by) VALUES (?, ?, ?)')
      .run(first.release, new Date().toISOString(), by)
    database.close()
    await rig.startPress()
    await rig.until(articleAddress, (_response, body) => body.includes('一篇新闻'))
    expect((await rig.status()).live).toBe(first.release)
    expect(state).toBe(first.release + 1)
  })

  test('can be exchanged for another', async () => {
    await restore(first.release)
    await restore(first.release + 1)
    expect(await text()).toContain('后来的标题')
    expect((await rig.status()).hold?.release).toBe(first.release + 1)
    await rig.proven(key, ({ pending }) => !pending)
  })
})

test('a release that is not kept cannot be restored, and a site that is not held not resumed', async () => {
  expect((await restore(999)).status).toBe(404)
  expect((await resume()).status).toBe(409)
  expect((await rig.ask(pressPaths.restore, { release: 'x', by })).status).toBe(400)
  expect((await rig.status()).hold).toBeNull()
})

test('the held release outlives the number of releases that are kept', async () => {
  const first = await publish(sampleArticle())
  await restore(first.release)
  await resume()
  await rig.settled()
  await restore(first.release)
  await rig.stopPress()
  // Releases as if many had been made since.
  const database = new DatabaseSync(join(rig.folder, 'snapshot.db'))
  const copy = `INSERT INTO ledger_releases (tree, at, build, changed, added, removed, duration_ms, is_full, pages, overrides)
    SELECT tree, at, build, 0, 0, 0, 0, 0, pages, '[]' FROM ledger_releases ORDER BY number DESC LIMIT 1`
  for (let made = 0; made < keptReleases + 5; made++) database.exec(copy)
  database.close()
  await rig.startPress()
  await rig.settled()
  expect(await text()).toContain('一篇新闻')
  expect((await rig.releases()).releases.find(({ number }) => number === first.release)?.kept).toBe(true)
})

describe('a soft check', () => {
  /** Drops a laureate from the edition that has most. */
  async function dropLaureate(): Promise<number> {
    const award = rig.cms.all().awards.find(({ laureates }) => (laureates as unknown[]).length > 1) // reason: the sample's
    const laureates = (award?.['laureates'] ?? []) as unknown[] // reason: as above
    rig.cms.publish('awards', Number(award?.id), { laureates: laureates.slice(1) })
    await rig.ping('awards', Number(award?.id))
    return Number(award?.id)
  }
  const refused = () =>
    eventually(async () => {
      const { problem } = await rig.status()
      expect(problem?.kind).toBe('refused')
      return problem
    })

  test('refuses a release with fewer laureates until somebody lets it pass, once', async () => {
    const id = await dropLaureate()
    const problem = await refused()
    expect(problem?.checks).toMatchObject([{ check: 'laureate-fall', title: '得主减少', soft: true }])
    expect(problem?.checks[0]?.problems[0]?.problem).toMatch(/由 \d+ 家减为 \d+ 家/)
    const status = (await rig.status(`awards:${id}`)).documents[`awards:${id}`]
    expect(status).toMatchObject({ pending: true })
    expect(status?.failure).toContain('未通过检查')

    expect((await rig.ask(pressPaths.override, { check: 'laureate-fall', by })).status).toBe(200)
    await rig.proven(`awards:${id}`, ({ pending }) => !pending)
    const released = await rig.releases()
    expect(released.releases[0]?.overrides).toEqual([{ check: 'laureate-fall', title: '得主减少', by }])
    await dropLaureate()
    await refused()
    expect((await rig.releases()).releases.length).toBe(released.releases.length)
  })

  test('can be let pass only while it holds things up, a hard one never', async () => {
    expect((await rig.ask(pressPaths.override, { check: 'laureate-fall', by })).status).toBe(409)
    rig.cms.publish('articles', 500, sampleArticle({ leadPhoto: await rig.publishBrokenPhoto() }))
    await rig.ping('articles', 500)
    await eventually(async () => expect((await rig.status()).problem?.kind).toBe('render'))
    expect((await rig.ask(pressPaths.override, { check: 'render', by })).status).toBe(409)
    expect((await rig.ask(pressPaths.override, { check: 'page-fall', by })).status).toBe(409)
  })
})

test('a rebuild renders everything, and changes nothing that was right', async () => {
  const before = rig.tree()
  const rendered = rig.state().pagesRendered
  expect((await rig.ask(pressPaths.rebuild, { by })).status).toBe(202)
  await eventually(() => expect(rig.state().pagesRendered).toBeGreaterThanOrEqual(2 * rendered))
  await rig.settled()
  expect(rig.tree()).toEqual(before)
  expect((await rig.releases()).releases[0]).toMatchObject({ full: true, documentCount: 0 })
})

test('a release tells which pages it changed, until the one before it is gone', async () => {
  const { release } = await publish(sampleArticle())
  const details = async () => releaseDetailsSchema.parse((await rig.ask(pressPaths.release(release))).answer)
  expect((await details()).pages?.added).toContain(articleAddress)
  expect((await details()).pages?.changed).toContain('/feed.xml')
  const database = new DatabaseSync(join(rig.folder, 'snapshot.db'))
  database.prepare('UPDATE ledger_releases SET is_kept = 0 WHERE number < ?').run(release)
  database.close()
  expect((await details()).pages).toBeNull()
  expect((await rig.ask(pressPaths.release(999))).status).toBe(404)
})

test('a snapshot that another version of the press wrote takes no release, receipt or hold with it', async () => {
  const { release, revision } = await publish(sampleArticle())
  await publish({ headline: '后来的标题' })
  await restore(release)
  await rig.proven(key, isProven(revision))
  const before = await rig.releases()
  await rig.stopPress()
  const database = new DatabaseSync(join(rig.folder, 'snapshot.db'))
  database.exec('PRAGMA user_version = 1')
  database.close()
  // Nobody sees it go: the new snapshot has never had it.
  rig.cms.remove('articles', 500)
  await rig.startPress()
  await eventually(() => expect(rig.hasPulled()).toBe(true))
  expect((await rig.releases()).releases.map(({ number }) => number)).toEqual(
    before.releases.map(({ number }) => number),
  )
  expect(await rig.status(key)).toMatchObject({ hold: { release }, documents: { [key]: { pending: true } } })
  await resume()
  await rig.proven(key, isProven(null))
  expect((await rig.releases()).releases[0]).toMatchObject({ full: true })
})

test('a document that does not fit says so', async () => {
  const { revision } = await publish(sampleArticle())
  rig.cms.publish('articles', 500, { headline: 7 })
  await rig.ping('articles', 500)
  const { receipt, failure } = await rig.proven(key, (status) => status.failure !== null)
  expect([receipt?.revision, failure]).toEqual([revision, expect.stringContaining('headline')])
})

test('a CMS that does not answer is a problem of its own', async () => {
  rig.cms.mood = 'gone'
  await rig.ping('articles', 500)
  await eventually(async () => expect((await rig.status()).problem?.kind).toBe('cms'))
  rig.cms.mood = 'well'
})
