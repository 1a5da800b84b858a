import { metricsPath, pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { usualTiming } from './press.ts'
import { testBundle } from './testing/build-bundle.ts'
import { PressRig, testSecret } from './testing/press-rig.ts'
import { sampleArticle } from './testing/sample-article.ts'

const rig = new PressRig()
beforeAll(async () => {
  testBundle()
  await rig.start({ timing: { ...usualTiming, healMs: 50, retryMs: 10, longestRetryMs: 20 } })
  await rig.settled()
}, 120_000)
afterAll(() => rig.stop())

async function metrics(): Promise<string> {
  const response = await rig.get(metricsPath, {
    headers: { authorization: `Bearer ${pressToken(testSecret)}` },
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ])
  return response.text()
}

/** A sample's value: `guiyan_releases_total{full="true"}`; null where there is none. */
async function value(name: string): Promise<number | null> {
  const line = (await metrics()).split('\n').find((each) => each.startsWith(`${name} `))
  return line === undefined ? null : Number(line.split(' ').at(-1))
}

const waitFor = (name: string, wanted: (found: number | null) => boolean) =>
  vi.waitFor(async () => expect(wanted(await value(name))).toBe(true), { timeout: 10_000 })

test('the numbers are for whoever has the token', async () => {
  expect((await rig.get(metricsPath)).status).toBe(401)
  const wrong = { authorization: `Bearer ${pressToken('another secret of thirty-two chars')}` }
  expect((await rig.get(metricsPath, { headers: wrong })).status).toBe(401)
  expect(await metrics()).toContain('process_resident_memory_bytes')
})

test('a first release is counted, timed by step, and shown as live', async () => {
  expect(await value('guiyan_releases_total{full="true"}')).toBe(1)
  expect(await value('guiyan_live_release')).toBe(1)
  expect(Date.now() / 1000 - ((await value('guiyan_live_release_timestamp_seconds')) ?? 0)).toBeLessThan(60)
  expect(await value('guiyan_publish_seconds_count')).toBe(1)
  expect(await value('guiyan_pages_rendered_total')).toBe(rig.state().pagesRendered)
  for (const step of ['plan', 'render', 'stage', 'verify', 'swap', 'note'])
    expect([step, await value(`guiyan_publish_step_seconds_count{step="${step}"}`)]).toEqual([step, 1])
  await waitFor('guiyan_proof_seconds_count', (count) => count === 1)
  expect(await value('guiyan_waiting_changes')).toBe(0)
  expect(await value('guiyan_waiting_oldest_seconds')).toBe(0)
})

test('a publish counts its pages and documents', async () => {
  rig.cms.publish('articles', 500, sampleArticle())
  await rig.ping('articles', 500)
  await waitFor('guiyan_releases_total{full="false"}', (count) => count === 1)
  expect(await value('guiyan_pages_total{change="added"}')).toBeGreaterThan(0)
  await waitFor('guiyan_proof_seconds_count', (count) => count === 2)
  expect(await value('guiyan_pull_seconds_count')).toBe(1)
  expect(await value('guiyan_live_release')).toBe(2)
})

test('a CMS that does not answer counts, and shows as the problem until it does', async () => {
  rig.cms.mood = 'error'
  await waitFor('guiyan_pull_failures_total{kind="cms"}', (count) => (count ?? 0) > 0)
  expect(await value('guiyan_problem{kind="cms"}')).toBe(1)
  rig.cms.mood = 'well'
  await waitFor('guiyan_problem{kind="cms"}', (problem) => problem === null)
})

test('a refused publish counts, what waits gets old, and a held site says so', async () => {
  rig.cms.publish(
    'articles',
    501,
    sampleArticle({ slug: 'mei-you', leadPhoto: await rig.publishBrokenPhoto() }),
  )
  await rig.ping('articles', 501)
  await waitFor('guiyan_publishes_refused_total{kind="render"}', (count) => (count ?? 0) > 0)
  expect(await value('guiyan_problem{kind="render"}')).toBe(1)
  await waitFor('guiyan_waiting_oldest_seconds', (age) => (age ?? 0) > 0)
  expect(await value('guiyan_waiting_changes')).toBeGreaterThan(0)
  expect(await value('guiyan_live_release')).toBe(2)
  await rig.ask(pressPaths.restore, { release: 1, by: '林编辑' })
  expect([await value('guiyan_held'), await value('guiyan_live_release')]).toEqual([1, 1])
})
