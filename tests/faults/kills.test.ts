import { expect, test } from 'vitest'
import { runNewsroomKills } from './newsroom-kills.ts'

test('the real CMS and the real press killed under publishes: all that was acknowledged is live, and readers are answered', async () => {
  const report = await runNewsroomKills(2)
  expect(report.failures).toEqual([])
  expect(report.kills).toEqual({ cms: 2, press: 2 })
  expect(report.publishes).toBeGreaterThan(10)
})
