import { openOldBrowser } from '../../support/audit/old-browser.ts'
import { picturesShown } from '../../support/audit/pictures-shown.ts'
import { templates } from '../../support/audit/templates.ts'
import { expect, test } from './seed-site.ts'

// Chromium 86, on which WeChat's views were built for years (`.launch/suites/old-browser.mjs` gets it).
const program = process.env.OLD_CHROMIUM_PATH ?? ''

for (const width of [360, 1440]) {
  test(`every template is set in Chromium 86 as it is in today's browser, ${width} px`, async ({
    site,
    browser,
  }) => {
    test.skip(program === '', 'no Chromium 86 here')
    test.setTimeout(300_000)
    const old = await openOldBrowser(program)
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await old.resize(width, 900)
    for (const name of templates) {
      const url = `${site.url}${site.page[name]}`
      await Promise.all([old.go(url), page.goto(url)])
      await page.evaluate(picturesShown)
      const [then, now] = [await old.evaluate(boxes), await page.evaluate(boxes)]
      expect.soft(then.length, name).toBe(now.length)
      const apart = now.filter((box, index) => !isAlike(box, then[index] ?? box))
      expect.soft(apart.map((box) => [name, box, then[now.indexOf(box)]])).toEqual([])
      expect.soft(await old.evaluate(overflow), `${name} scrolls sideways`).toBeLessThanOrEqual(0)
    }
    expect(old.complaints).toEqual([])
    await Promise.all([old.close(), page.close()])
  })
}

type Box = ReturnType<typeof boxes>[number]

/** Lines break at other places where gaps and marks are set more finely, so that a text may be a few lines longer. */
function isAlike(now: Box, then: Box): boolean {
  const near = (a: number, b: number, most: number) =>
    Math.abs(a - b) <= Math.max(most, 0.12 * Math.max(a, b))
  return near(now.left, then.left, 24) && near(now.width, then.width, 24) && near(now.height, then.height, 80)
}

/** What stands on the page in large. Runs in a page. */
function boxes() {
  const parts = document.querySelectorAll('body > *, main > *, main > * > *, main img, main svg')
  return [...parts].map((element) => {
    const { left, width, height } = element.getBoundingClientRect()
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
    return { name, left: Math.round(left), width: Math.round(width), height: Math.round(height) }
  })
}

/** By how many pixels the page is wider than its window. Runs in a page. */
function overflow() {
  return document.documentElement.scrollWidth - innerWidth
}
