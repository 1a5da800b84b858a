import { rmSync } from 'node:fs'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Bundle, loadBundle } from '../bundle.ts'
import { freshTree } from '../oracle/clean-trees.ts'
import { usualTiming } from '../press.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { differingFiles, PressRig } from '../testing/press-rig.ts'
import { EditStream } from './edit-stream.ts'
import { Random } from './random.ts'

const edits = 60
const timing = { ...usualTiming, healMs: 300 }
const [first, ...others] = [new PressRig(), new PressRig(), new PressRig()] as const
const rigs = [first, ...others]

let bundle: Bundle
beforeAll(async () => {
  bundle = await loadBundle(testBundle())
})
afterEach(async () => {
  for (const rig of others) {
    await rig.stopPress()
    rmSync(rig.folder, { recursive: true, force: true })
  }
  await first.stop()
})

test('presses with folders of their own come to the same bytes, whatever each of them was told', async () => {
  const random = new Random(1)
  await first.start({ timing })
  for (const rig of others) await rig.startPress({ timing, cmsUrl: first.cms.url })
  const stream = new EditStream(first.cms, random)
  for (let edit = 0; edit < edits; edit++) {
    const { collection, id } = stream.next()
    // Each is told of some, in an order of its own; one of them is away now and then.
    const told = random.shuffled(rigs).slice(random.below(3))
    await Promise.all(told.map((rig) => rig.ping(collection, id).catch(() => undefined)))
    if (edit % 20 === 10) await others[1].stopPress()
    if (edit % 20 === 18) await others[1].startPress({ timing, cmsUrl: first.cms.url })
  }
  const clean = await freshTree(first.cms, bundle)
  for (const rig of rigs)
    await rig.until('/', () => rig.state().behind === 0 && differingFiles(rig.tree(), clean).length === 0)
  expect(differingFiles(others[0].tree(), others[1].tree())).toEqual([])
})
