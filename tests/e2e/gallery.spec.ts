import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Api } from '../support/api.ts'
import { block, body } from '../support/lexical.ts'
import { picture } from '../support/pictures.ts'
import { isLive, readUntil } from '../support/reader.ts'
import { expect, test } from './newsroom.ts'

type Gallery = { url: string; photos: string[] }

let gallery: Gallery | undefined
test.beforeEach(async ({ newsroom }) => {
  gallery ??= await publishGallery(newsroom.admin)
  await readUntil(gallery.url, isLive('返乡的一天'), 60_000)
})
const shown = () => gallery ?? { url: '', photos: [] }

test('a gallery opens over the page, and keys lead through it with captions and credits', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await page.goto(shown().url)
  const links = page.locator('.gallery a.frame')
  await expect(links).toHaveCount(3)
  await links.first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '返乡的一天' })
  const caption = dialog.locator('.pswp-caption')
  await expect(caption).toHaveText('第一张（张剑峰 摄）')
  await expect(dialog.getByRole('img', { name: '画面一' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(caption).toHaveText('第二张 <b>不是标签</b>（张剑峰 摄）')
  await dialog.getByRole('button', { name: '上一张' }).click()
  await expect(caption).toHaveText('第一张（张剑峰 摄）')
  const { violations } = await new AxeBuilder({ page }).include('.pswp').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(links.first()).toBeFocused()
  expect(complaints).toEqual([])
})

for (const [reducedMotion, duration] of [
  ['no-preference', '333ms'],
  ['reduce', '0ms'],
] as const) {
  test(`opens in ${duration} for whoever asks of movement: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion })
    await page.goto(shown().url)
    await page.locator('.gallery a.frame').first().click()
    await expect(page.getByRole('dialog')).toHaveCSS('--pswp-transition-duration', duration)
  })
}

test('without script each picture of a gallery leads to its page', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(shown().url)
  await page.locator('.gallery a.frame').nth(1).click()
  await expect(page).toHaveURL(shown().photos[1] ?? '')
  await expect(page.locator('figcaption')).toContainText('第二张 <b>不是标签</b>')
  await page.getByRole('link', { name: '张剑峰' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('张剑峰')
  await context.close()
})

test('a page without a gallery fetches no script', async ({ newsroom, page }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto(shown().url)
  await page.waitForLoadState('networkidle')
  expect(scripts).toHaveLength(1)
  scripts.length = 0
  for (const path of ['/', '/photos/', new URL(shown().photos[0] ?? '').pathname]) {
    await page.goto(`${newsroom.siteUrl}${path}`)
    await page.waitForLoadState('networkidle')
  }
  expect(scripts).toEqual([])
})

async function publishGallery(admin: Api): Promise<Gallery> {
  const captions = ['第一张', '第二张 <b>不是标签</b>', '第三张']
  const photos = []
  for (const [at, caption] of captions.entries())
    photos.push(await uploaded(admin, caption, `画面${'一二三'[at]}`))
  const article = await admin.create('articles', {
    headline: '有组图的稿件',
    body: body(block('gallery', { title: '返乡的一天', photos: photos.map(({ id }) => id) })),
    _status: 'published',
  })
  const address = async ({ id }: { id: number }) => (await admin.get(`/api/photos/${id}`)).body.siteUrl
  return { url: article.siteUrl, photos: await Promise.all(photos.map(address)) }
}

async function uploaded(admin: Api, caption: string, alt: string): Promise<{ id: number }> {
  const { status, body: answer } = await admin.upload(await picture(), { caption, alt, credit: '张剑峰 摄' })
  expect([status, answer.errors]).toEqual([201, undefined])
  return answer.doc
}

/** What the browser complains of, such as what the content security policy stops. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
