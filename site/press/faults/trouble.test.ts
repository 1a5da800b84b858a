import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Bundle, loadBundle } from '../bundle.ts'
import { freshTree } from '../oracle/clean-trees.ts'
import { usualTiming } from '../press.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { differingFiles, PressRig } from '../testing/press-rig.ts'
import { EditStream } from './edit-stream.ts'
import { Random } from './random.ts'

// A fiftieth of the usual, so that a second stands for most of a minute.
const timing = { healMs: 100, fullMs: 12_000, retryMs: 10, longestRetryMs: 160 }
const patience = { timeout: 20_000, interval: 20 }

let bundle: Bundle
beforeAll(async () => {
  bundle = await loadBundle(testBundle())
})
let rig: PressRig
beforeEach(() => {
  rig = new PressRig()
})
afterEach(async () => {
  vi.useRealTimers()
  await rig.stop()
})

async function allIsLive(): Promise<void> {
  const clean = await freshTree(rig.cms, bundle)
  await vi.waitFor(() => expect(differingFiles(rig.tree(), clean)).toEqual([]), patience)
}

test.each(['gone', 'error', 'half', 'short'] as const)(
  'a CMS that is "%s" for minutes: the old release serves, the state says since when, and all comes after',
  async (mood) => {
    await rig.start({ timing })
    const stream = new EditStream(rig.cms, new Random(4))
    await allIsLive()
    const before = rig.tree()
    rig.cms.mood = mood
    const told = stream.next()
    await rig.ping(told.collection, told.id)
    await vi.waitFor(() => expect(rig.state().problem).toBe('cms'), patience)
    const { problem } = await rig.status()
    for (let asked = 10; asked <= 30; asked++) {
      const { collection, id } = stream.next()
      if (asked % 3 === 0) await rig.ping(collection, id)
      await vi.waitUntil(() => rig.cms.answered > asked, patience)
      expect((await rig.get('/')).status).toBe(200)
    }
    expect(differingFiles(before, rig.tree())).toEqual([])
    expect((await rig.status()).problem).toEqual(problem)
    rig.cms.mood = 'well'
    await allIsLive()
    await vi.waitFor(() => expect(rig.state().problem).toBeNull(), patience)
  },
)

test('the CMS’s clock set back: what it changes then is live at once when told of, and in the end when not', async () => {
  await rig.start({ timing: { ...usualTiming, healMs: 100, fullMs: 2000 } })
  const [like] = rig.cms.all().articles
  for (let id = 8000; id < 8060; id++) rig.cms.publish('articles', id, { ...like, slug: `gao-${id}` })
  await allIsLive()
  // Earlier than so many others that a look at what changed lately does not come so far.
  rig.cms.clock = '2001-01-01T00:00:00Z'
  const [told, untold] = [7, 3]
  rig.cms.publish('articles', told, { headline: '倒拨之后的改动' })
  rig.cms.publish('articles', untold, { headline: '倒拨之后无人告知的改动' })
  await rig.ping('articles', told)
  await rig.proven(`articles:${told}`, ({ receipt }) => receipt?.revision?.startsWith('2001') ?? false)
  await allIsLive()
})

test('the press’s own clock set back: releases go on, in their order, and are proven', async () => {
  await rig.start({ timing })
  const stream = new EditStream(rig.cms, new Random(6))
  await allIsLive()
  vi.useFakeTimers({ toFake: ['Date'] })
  for (const time of ['2026-06-01', '2020-01-01', '1999-12-31']) {
    vi.setSystemTime(new Date(time))
    for (let edit = 0; edit < 5; edit++) {
      const { collection, id } = stream.next()
      await rig.ping(collection, id)
    }
    await allIsLive()
    await vi.waitFor(async () => expect((await rig.releases()).releases[0]?.proof).toBe('proven'), patience)
    const [newest] = (await rig.releases()).releases
    expect(newest).toMatchObject({ live: true, kept: true })
    expect(newest?.at).toContain(time)
    expect(rig.state().problem).toBeNull()
  }
})
