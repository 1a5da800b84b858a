import { AxeBuilder } from '@axe-core/playwright'
import { isLive, readUntil } from '../support/reader.ts'
import { expect, test } from './newsroom.ts'

const paths = ['/', '/articles/', '/awards/', '/chambers/', '/chambers/by-home/', '/chambers/by-host/']
const more = [
  '/chambers/by-honour/',
  '/about/',
  '/method/',
  '/corrections/',
  '/photos/',
  '/photographers/',
  '/no-such-page/',
]

test('every kind of page is free of accessibility findings and of blocked content', async ({
  newsroom,
  page,
}) => {
  const { docs } = (await newsroom.admin.get('/api/awards')).body
  const dated = await Promise.all(
    ['articles', 'awards', 'chambers', 'photos', 'awardSeries'].map(async (collection) => {
      const [first] = (await newsroom.admin.get(`/api/${collection}?limit=1`)).body.docs
      return new URL(first.siteUrl).pathname
    }),
  )
  await readUntil(docs[0].siteUrl, isLive('</html>'), 60_000)
  const photo = dated.find((path) => path.startsWith('/photos/')) ?? ''
  const archives = [photo.replace(/[^/]+\/$/, ''), photo.replace(/[^/]+\/[^/]+\/$/, '')]
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  for (const path of [...paths, ...more, ...dated, ...archives]) {
    await page.goto(`${newsroom.siteUrl}${path}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
  }
  expect(complaints).toEqual([])
})

test('a phone shows every page without scrolling sideways', async ({ newsroom, page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const [award] = (await newsroom.admin.get('/api/awards')).body.docs
  const [article] = (await newsroom.admin.get('/api/articles')).body.docs
  for (const url of [
    `${newsroom.siteUrl}/`,
    award.siteUrl,
    article.siteUrl,
    `${newsroom.siteUrl}/chambers/`,
  ]) {
    await readUntil(url, isLive('</html>'), 60_000)
    await page.goto(url)
    const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(content, url).toBeLessThanOrEqual(view ?? 0)
  }
})
