import { brotliCompressSync } from 'node:zlib'
import { LinkChecker } from 'linkinator'
import { accessibilityFindings } from '../../support/audit/accessibility.ts'
import { lighthouse, auditedTemplates } from '../../support/audit/lighthouse.ts'
import { read } from '../../support/reader.ts'
import { expect, test } from './seed-site.ts'
import { addressesOf, templates } from '../../support/audit/templates.ts'

const noSuchPage = '/no-such-page/'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every template is free of accessibility findings and of blocked content, ${colorScheme}`, async ({
    site,
    browser,
  }) => {
    // axe takes what fades in for pale.
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
    })
    for (const path of [...templates.map((name) => site.page[name]), noSuchPage]) {
      await page.goto(`${site.url}${path}`)
      expect.soft(await accessibilityFindings(page), path).toEqual([])
    }
    expect(complaints).toEqual([])
    await context.close()
  })
}

test('no page scrolls sideways on a phone, nor at the largest zoom', async ({ site, page }) => {
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 740 })
    for (const path of [...templates.map((name) => site.page[name]), noSuchPage]) {
      await page.goto(`${site.url}${path}`)
      const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect.soft(content, `${path} at ${width}`).toBeLessThanOrEqual(view ?? 0)
    }
  }
})

test('no link of the whole site is dead', async ({ site }) => {
  const ours = (link: string) => link.startsWith(site.url)
  const { links } = await new LinkChecker().check({
    path: site.url,
    recurse: true,
    concurrency: 8,
    checkFragments: true,
    // Others' sites are not asked: the machine may have no way to them. Nor are questions: they are counted, and refused in the end.
    linksToSkip: async (link) => !ours(link) || link.includes('/search/?'),
  })
  expect(
    links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${parent} → ${url}`),
  ).toEqual([])
  const checked = links.filter(({ state }) => state === 'OK').map(({ url }) => new URL(url).pathname)
  const unlinked = (await addressesOf(site.url)).filter((path) => !checked.includes(path))
  expect(unlinked, 'pages that nothing links to').toEqual([])
})

test('an article is small, and runs no script', async ({ site, page }) => {
  const scripts: string[] = []
  let bytes = 0
  page.on('response', async (response) => {
    const kind = response.request().resourceType()
    if (kind === 'script') scripts.push(response.url())
    if (kind !== 'image') bytes += brotliCompressSync(await response.body()).byteLength
  })
  await page.goto(`${site.url}${site.page.article}`, { waitUntil: 'networkidle' })
  expect(scripts).toEqual([])
  const { html } = await read(`${site.url}${site.page.article}`)
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(25 * 1024)
})

// Its figure of speed is a benchmark (`npm run bench:site`): it depends on the machine.
test('Lighthouse finds nothing to mend but perhaps speed', async ({ site }) => {
  test.setTimeout(300_000)
  for (const name of auditedTemplates) {
    const { scores, failed } = await lighthouse(`${site.url}${site.page[name]}`, [
      'accessibility',
      'best-practices',
      'seo',
    ])
    expect.soft({ name, ...scores, failed }).toEqual({
      name,
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
      failed: [],
    })
  }
})
