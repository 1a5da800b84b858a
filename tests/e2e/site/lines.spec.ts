import type { Page } from '@playwright/test'
import { lineEnds, wrongLineEnds } from '../../support/audit/line-ends.ts'
import { openOldBrowser } from '../../support/audit/old-browser.ts'
import { templates } from '../../support/audit/templates.ts'
import { expect, test } from './seed-site.ts'

const widths = [320, 345, 360, 375, 390, 412, 768, 1024, 1440]

const wrongOn = async (page: Pick<Page, 'evaluate'>) => wrongLineEnds(await page.evaluate(lineEnds))

test('no line begins with a closing mark or ends with an opening one', async ({ site, page }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of templates.map((name) => site.page[name])) {
      await page.goto(`${site.url}${path}`)
      expect.soft(await wrongOn(page), `${path} at ${width}`).toEqual([])
    }
    await page.goto(`${site.url}${site.page.article}`)
    expect((await page.evaluate(lineEnds)).length).toBeGreaterThan(40)
  }
})

test('nor does one in large type', async ({ site, page }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${site.url}${site.page.article}`)
    await page.getByText('大字', { exact: true }).click()
    expect.soft(await wrongOn(page), `at ${width}`).toEqual([])
  }
})

test('nor does one in Chromium 86', async ({ site }) => {
  const program = process.env.OLD_CHROMIUM_PATH ?? ''
  test.skip(program === '', 'no Chromium 86 here')
  const old = await openOldBrowser(program)
  for (const width of widths) {
    await old.resize(width, 800)
    await old.go(`${site.url}${site.page.article}`)
    expect.soft(wrongLineEnds(await old.evaluate(lineEnds)), `at ${width}`).toEqual([])
  }
  await old.close()
})
