import { test as base } from '@playwright/test'
import { startNewsroom } from '../../support/newsroom.ts'
import { pagesByTemplate, type PageOf } from '../../support/audit/templates.ts'

/** The site of a newsroom in which nobody has worked yet: the seed alone, on a day that is always the same. */
export type SeedSite = { url: string; page: PageOf }

// Days stand on pages and in addresses, and snapshots of pages are compared.
const seededAt = Date.parse('2026-11-24T04:00:00Z')
const clock = new URL('../../support/clock-ahead.ts', import.meta.url).href

/** Tests of the pages themselves, over one such site. */
export const test = base.extend<object, { site: SeedSite }>({
  site: [
    async ({}, use) => {
      const env = {
        NODE_OPTIONS: `--import ${clock}`,
        TEST_CLOCK_AHEAD_MS: String(seededAt - Date.now()),
      }
      const newsroom = await startNewsroom({ seed: 'content', env })
      const url = newsroom.siteUrl
      await use({ url, page: await pagesByTemplate(url) })
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

export { expect } from '@playwright/test'
