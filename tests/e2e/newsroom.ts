import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { emailOf, hirePeople, passwordOf, type Role } from '../support/people.ts'

type WorkerFixtures = { newsroom: Newsroom }
type TestFixtures = { signedIn: (role: Role) => Promise<Page> }

/** Tests with a seeded newsroom, shared by all of a worker, and people who sign in to it in the browser. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  newsroom: [
    async ({}, use) => {
      const newsroom = await startNewsroom({ seed: 'content' })
      await hirePeople(newsroom)
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  signedIn: async ({ browser, newsroom }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (role) => {
      const context = await browser.newContext()
      contexts.push(context)
      const page = await context.newPage()
      await page.goto(`${newsroom.cmsUrl}/admin/login`)
      await page.getByLabel('邮箱').or(page.locator('#field-email')).first().fill(emailOf(role))
      await page.locator('#field-password').fill(passwordOf(role))
      await page.getByRole('button', { name: '登录' }).click()
      await page.waitForURL(`${newsroom.cmsUrl}/admin`)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect } from '@playwright/test'
