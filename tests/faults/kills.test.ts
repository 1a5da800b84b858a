import { expect, test } from 'vitest'
import { newsroomKills } from './extent.ts'
import { runNewsroomKills } from './newsroom-kills.ts'

test('the real CMS and the real press killed under publishes: all that was acknowledged is live, and readers are answered', async () => {
  const report = await runNewsroomKills(newsroomKills)
  console.log(report)
  expect(report.failures).toEqual([])
  expect(report.kills).toEqual({ cms: newsroomKills, press: newsroomKills })
  expect(report.publishes).toBeGreaterThan(10)
})
