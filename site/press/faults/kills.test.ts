import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadBundle } from '../bundle.ts'
import { failPoints } from '../fail-point.ts'
import { runKills } from './campaign.ts'

const kills = 2

test('a press killed in any step loses nothing, and readers never notice', async () => {
  const bundle = await loadBundle(join(import.meta.dirname, '../../dist/press'))
  // One seed, so that a failure is about the change at hand; `npm run test:faults` takes a new one each time.
  const report = await runKills(bundle, { points: failPoints, kills, seed: 1 })
  expect(report.failures).toEqual([])
  expect(report.kills).toMatchObject(Object.fromEntries(failPoints.map((point) => [point, kills])))
  expect(report.requests).toBeGreaterThan(1000)
})
