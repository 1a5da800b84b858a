import { cpSync } from 'node:fs'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { usualTiming } from './press.ts'
import { testBundle } from './testing/build-bundle.ts'
import { PressRig } from './testing/press-rig.ts'
import { articleAddress, sampleArticle } from './testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(() => {
  rig = new PressRig()
})
afterEach(() => rig.stop())

const timing = { ...usualTiming, healMs: 50 }
const waits = async () => (await rig.status()).problem?.kind === 'held'

test('while other presses are held, one without a release serves nothing and says why, also after a restart', async () => {
  rig.cms.isHeld = () => true
  await rig.start({ timing })
  await vi.waitUntil(waits, 10_000)
  await rig.stopPress()
  await rig.startPress({ timing })
  await vi.waitUntil(waits, 10_000)
  const { live, hold, problem } = await rig.status()
  expect([live, hold, problem?.message]).toEqual([
    null,
    null,
    expect.stringContaining('等恢复更新后才开始服务'),
  ])
  for (const path of ['/', articleAddress, '/readyz']) expect((await rig.get(path)).status, path).toBe(503)
})

test('it begins by itself with what is published then, once they are resumed', async () => {
  rig.cms.isHeld = () => true
  await rig.start({ timing })
  await vi.waitUntil(waits, 10_000)
  rig.cms.publish('articles', 500, sampleArticle())
  rig.cms.isHeld = () => false
  await rig.until(articleAddress, ({ status }) => status === 200)
  expect(rig.state().problem).toBeNull()
})

test('a hold that comes while the first release is made keeps it from going live', async () => {
  let asked = 0
  rig.cms.isHeld = () => ++asked > 1
  await rig.start({ timing })
  await vi.waitUntil(waits, 10_000)
  expect(asked).toBeGreaterThan(1)
  expect((await rig.get('/')).status).toBe(503)
  rig.cms.isHeld = () => false
  await rig.until('/', ({ status }) => status === 200)
})

test('a press that has a release follows orders, and nothing else', async () => {
  await rig.start({ timing })
  await rig.settled()
  rig.cms.isHeld = () => true
  rig.cms.publish('articles', 500, sampleArticle())
  await rig.until(articleAddress, ({ status }) => status === 200)
  expect((await rig.ask(pressPaths.restore, { release: 1, by: '林编辑' })).status).toBe(200)
  expect((await rig.get(articleAddress)).status).toBe(404)
})

test('a press that begins with a copy of the folder of a held one serves what that does', async () => {
  await rig.start({ timing })
  await rig.settled()
  rig.cms.publish('articles', 500, sampleArticle())
  await rig.until(articleAddress, ({ status }) => status === 200)
  await rig.ask(pressPaths.restore, { release: 1, by: '林编辑' })
  await rig.stopPress()
  const other = new PressRig()
  cpSync(rig.folder, other.folder, { recursive: true, verbatimSymlinks: true })
  await other.startPress({ timing, cmsUrl: rig.cms.url })
  expect(await other.status()).toMatchObject({ ready: true, live: 1, hold: { by: '林编辑' } })
  expect([...other.tree()]).toEqual([...rig.tree()])
  await other.stopPress()
  other.forgetPress()
})
