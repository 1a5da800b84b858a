import { expect, test } from 'vitest'
import { loadBundle } from '../bundle.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { runCampaign } from './campaign.ts'
import { kept } from './kept.ts'
import { runSequence } from './sequence.ts'

const bundle = await loadBundle(testBundle())

test.each(Object.entries(kept))('stays mended: %s', async (_name, edits) => {
  await runSequence(edits, { bundle, build: true })
})

test('after any edits the live site equals a clean static build, byte for byte', async () => {
  // One seed, so that a failure is about the change at hand; `npm run test:oracle` takes a new one each time.
  const { edits, failure } = await runCampaign(bundle, { runs: 14, seed: 1, longest: 60 })
  expect(failure).toBeNull()
  expect(edits).toBeGreaterThanOrEqual(300)
})
