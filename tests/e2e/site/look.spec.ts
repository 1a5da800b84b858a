import sharp from 'sharp'
import { picturesShown } from '../../support/audit/pictures-shown.ts'
import type { Template } from '../../support/audit/templates.ts'
import { expect, test } from './seed-site.ts'

// Archives of years and months, and lists of one entry, are set like these.
const looked: Template[] = [
  'home',
  'article',
  'articles-month',
  'awards',
  'series',
  'edition',
  'chambers',
  'by-home',
  'by-host',
  'chamber',
  'photo',
  'photographer',
  'about',
  'found',
  'traditional',
]
const widths = [360, 768, 1440]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every template looks as it did, ${colorScheme}`, async ({ site, browser }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      for (const name of looked) {
        await page.goto(`${site.url}${site.page[name]}`)
        await page.evaluate(picturesShown)
        const picture = await half(await page.screenshot({ fullPage: true, animations: 'disabled' }))
        // Another build of the browser draws the edges of characters a little differently.
        const tolerance = { threshold: 0.3, maxDiffPixelRatio: 0.01 }
        expect.soft(picture).toMatchSnapshot([colorScheme, `${name}-${width}.png`], tolerance)
      }
    }
    await context.close()
  })
}

/** Half as large, in few colours: what is kept in the repository is to stay small. */
async function half(screenshot: Buffer): Promise<Buffer> {
  const image = sharp(screenshot)
  const { width } = await image.metadata()
  return image
    .resize({ width: Math.round(width / 2) })
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer()
}
