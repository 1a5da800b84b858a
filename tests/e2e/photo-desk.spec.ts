import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page, Route } from '@playwright/test'
import { signIn } from '../support/api.ts'
import { emailOf, passwordOf } from '../support/people.ts'
import { captionedPicture, type Picture } from '../support/pictures.ts'
import { expect, test } from './newsroom.ts'

const rows = (page: Page): Locator => page.locator('.photo-desk-row')
const inSheet = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: '本批照片' }).getByRole('gridcell', { name })

async function openDesk(page: Page, cmsUrl: string, query = ''): Promise<void> {
  await page.goto(`${cmsUrl}/admin/photo-desk${query}`)
  await expect(page.getByRole('button', { name: '选择照片' })).toBeEnabled()
}

/** The CMS works a second and more on each picture, on a busy machine several. */
const arrival = { timeout: 90_000 }
test.describe.configure({ timeout: 240_000 })

/** Decides about each upload in the place of the network. A route that is not answered hangs. */
async function onUpload(page: Page, decide: (route: Route) => unknown): Promise<void> {
  await page.route('**/api/photos?*', (route) =>
    route.request().method() === 'POST' ? decide(route) : route.continue(),
  )
}

/** Drops files as the system does: with a DataTransfer that holds them. */
async function drop(page: Page, files: Picture[]): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer()
    for (const { name, type, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      transfer.items.add(new File([bytes], name, { type }))
    }
    return transfer
  }, sent)
  await page.dispatchEvent('.photo-desk-drop', 'dragover', { dataTransfer })
  await page.dispatchEvent('.photo-desk-drop', 'drop', { dataTransfer })
}

const captioned = (length: number) =>
  Promise.all(
    Array.from({ length }, (_, n) =>
      captionedPicture({ name: `年会 ${n + 1}.jpg`, caption: `图为年会第${n + 1}幕`, credit: '李四 摄' }),
    ),
  )

const twelve = () => captioned(12)

/** What the CMS has of the batch that the page shows. */
async function batchOf(page: Page, cmsUrl: string) {
  const batch = new URL(page.url()).searchParams.get('batch') ?? ''
  const account = { email: emailOf('photographer'), password: passwordOf('photographer') }
  const photographer = await signIn(cmsUrl, account)
  const query = `draft=true&depth=0&limit=100&where[batch][equals]=${batch}`
  const { body } = await photographer.get(`/api/photos?${query}`)
  return body.docs as {
    caption: string
    credit: string
    id: number
    originalName: string
    place: string | null
  }[]
}

test('pictures dropped together arrive with their own words; what cannot is named and stops no other', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  await page.locator('.nav-toggler').first().click()
  await page.getByRole('link', { name: '图片台' }).click()
  const pictures = await twelve()
  const [first] = pictures
  if (!first) throw new Error('no picture')
  await expect(page.getByRole('button', { name: '选择照片' })).toBeEnabled()
  await page.getByText('整批统一填写').click()
  await page.getByLabel('地点').fill('晋江市')
  await page.getByLabel('署名').fill('不该用上')
  let handedIn = 0
  await onUpload(page, (route) => {
    handedIn += 1
    return route.continue()
  })
  await drop(page, [
    ...pictures,
    { ...first, name: '同一张.jpg' },
    { name: '坏的.jpg', type: 'image/jpeg', bytes: first.bytes.slice(0, 900) },
    { name: '名单.txt', type: 'text/plain', bytes: new Uint8Array([65]) },
  ])
  await expect(page.getByText(/名单\.txt.*不是 JPEG/)).toBeVisible()
  await expect(page.getByText('已传完 12 / 14 张，2 张没有收下')).toBeVisible(arrival)
  expect(handedIn).toBe(14)
  await expect(rows(page).filter({ hasText: '坏的.jpg' })).toContainText('已损坏')
  const duplicate = rows(page).filter({ hasText: '同一张.jpg' })
  await expect(duplicate).toContainText('已有这张')
  await expect(duplicate.getByRole('link')).toContainText('图为年会第1幕')
  await expect(duplicate.locator('img')).toHaveCount(2)

  const photos = await batchOf(page, newsroom.cmsUrl)
  expect(photos.map(({ caption, credit, place }) => `${caption} ${credit} ${place}`).sort()).toEqual(
    pictures.map((_, n) => `图为年会第${n + 1}幕 李四 摄 晋江市`).sort(),
  )
  await expect(inSheet(page, '年会 1.jpg')).toBeVisible()
  await expect(inSheet(page, '年会 12.jpg')).toBeVisible()

  await page.getByRole('link', { name: '各批照片' }).click()
  const latest = page.locator('.photo-desk-batches li').first()
  await expect(latest).toContainText('12 张')
  await expect(latest).toContainText('还缺替代文字 12 张')
})

test('fifty dropped together are in the bucket, each with its words, and seen on the sheet', async ({
  newsroom,
  signedIn,
}) => {
  test.skip(!newsroom.env.MEDIA_URL, 'with folders, twelve say the same')
  const page = await signedIn('photographer')
  await openDesk(page, newsroom.cmsUrl)
  const pictures = await captioned(50)
  await drop(page, pictures)
  await expect(page.getByText('已传完 50 / 50 张')).toBeVisible({ timeout: 200_000 })
  const photos = await batchOf(page, newsroom.cmsUrl)
  expect(photos.map(({ caption }) => caption).sort()).toEqual(
    pictures.map((_, n) => `图为年会第${n + 1}幕`).sort(),
  )
  for (const { id, originalName } of photos) {
    const untouched = await newsroom.admin.download(`/api/photos/${id}/original`)
    const sent = pictures.find(({ name }) => name === originalName)
    expect(Buffer.from(await untouched.arrayBuffer()).equals(sent?.bytes ?? Buffer.of())).toBe(true)
    const thumbnail = inSheet(page, originalName).locator('img').first()
    await thumbnail.scrollIntoViewIfNeeded()
    await expect
      .poll(() => thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0)
  }
})

test('a folder brings all its pictures, those in folders within too', async ({
  newsroom,
  signedIn,
}, info) => {
  const folder = info.outputPath('年会')
  await mkdir(join(folder, '第二天'), { recursive: true })
  const [first, second] = await twelve()
  if (!first || !second) throw new Error('no picture')
  await writeFile(join(folder, first.name), first.bytes)
  await writeFile(join(folder, '第二天', second.name), second.bytes)
  await writeFile(join(folder, '名单.txt'), '名单')
  await writeFile(join(folder, '.DS_Store'), 'x')
  const page = await signedIn('photographer')
  await openDesk(page, newsroom.cmsUrl)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件夹' }).click()
  await (await choosing).setFiles(folder)
  await expect(page.getByText('有 1 个文件没有加入')).toBeVisible()
  await expect(page.getByText('已传完 2 / 2 张')).toBeVisible(arrival)
  for (const { name } of [first, second]) await expect(inSheet(page, name)).toBeVisible()
})

test('a closed tab loses nothing and nothing arrives twice', async ({ newsroom, signedIn }) => {
  const page = await signedIn('photographer')
  await openDesk(page, newsroom.cmsUrl)
  const pictures = await twelve()
  let handedIn = 0
  await onUpload(page, async (route: Route) => {
    handedIn += 1
    if (handedIn <= 5) return route.continue()
    // The CMS gets the sixth, but its answer is lost; the others do not leave the machine.
    if (handedIn === 6) await route.fetch()
  })
  await drop(page, pictures)
  await expect(page.getByText('已传完 5 / 12 张')).toBeVisible(arrival)
  await expect.poll(async () => (await batchOf(page, newsroom.cmsUrl)).length).toBe(6)
  const context = page.context()
  await page.close()

  const again = await context.newPage()
  await openDesk(again, newsroom.cmsUrl)
  await expect(again.getByText('上次还有 7 张没传完')).toBeVisible()
  await again.getByRole('button', { name: '继续上传' }).click()
  await expect(again.getByText('已传完 7 / 7 张')).toBeVisible(arrival)
  await expect(rows(again)).toHaveCount(0)
  const names = (await batchOf(again, newsroom.cmsUrl)).map(({ originalName }) => originalName)
  expect(names.sort()).toEqual(pictures.map(({ name }) => name).sort())
  await expect(inSheet(again, '年会 1.jpg')).toBeVisible()
  await expect(inSheet(again, '年会 12.jpg')).toBeVisible()

  await openDesk(again, newsroom.cmsUrl)
  await expect(again.locator('.photo-desk-batches li').first()).toContainText('12 张')
  await expect(again.getByText('没传完')).toHaveCount(0)
})

test('what is left of a closed tab can be given up', async ({ newsroom, signedIn }) => {
  const page = await signedIn('photographer')
  await openDesk(page, newsroom.cmsUrl)
  await onUpload(page, () => {})
  await drop(page, (await twelve()).slice(0, 3))
  await expect(rows(page)).toHaveCount(3)
  await expect.poll(() => page.evaluate(storedFiles)).toBe(3)
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await openDesk(again, newsroom.cmsUrl)
  await again.getByRole('button', { name: '放弃' }).click()
  await again.getByRole('button', { name: '确认' }).click()
  await expect(again.getByText('没传完的照片？')).toHaveCount(0)
  await expect.poll(() => again.evaluate(storedFiles)).toBe(0)
})

/** How many files the browser keeps, looked up without the page's own code. */
function storedFiles(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('guiyan-photo-desk')
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('files').objectStore('files').count()
      counting.addEventListener('success', () => {
        opening.result.close()
        resolve(counting.result)
      })
    })
  })
}

test('signing out in between keeps the queue until somebody signs in again', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  await openDesk(page, newsroom.cmsUrl)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await drop(page, (await twelve()).slice(0, 3))
  await expect(page.getByRole('alert').getByText('登录已失效')).toBeVisible()
  await expect(page.getByText('没传完的 3 张都还在队列里')).toBeVisible()
  await page.context().addCookies(cookies)
  await page.getByRole('button', { name: '已登录，继续上传' }).click()
  await expect(page.getByText('已传完 3 / 3 张')).toBeVisible(arrival)
})

test('a CMS that does not answer is tried again; one picture or all can be cancelled', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('photographer')
  await openDesk(page, newsroom.cmsUrl)
  let asked = 0
  await onUpload(page, async (route: Route) => {
    asked += 1
    if (asked === 1) return route.abort('connectionreset')
    if (asked === 2) return route.fulfill({ status: 503, body: '<html>busy</html>' })
    if (asked <= 4) return route.continue()
  })
  await drop(page, (await twelve()).slice(0, 5))
  await expect(page.getByText('已传完 2 / 5 张')).toBeVisible(arrival)
  await page.getByRole('button', { name: '取消 年会 5.jpg', exact: true }).click()
  await expect(page.getByText('已传完 2 / 4 张')).toBeVisible(arrival)
  await page.getByRole('button', { name: '全部取消' }).click()
  await expect(page.getByText('已传完 2 / 2 张')).toBeVisible(arrival)
  await expect.poll(() => page.evaluate(storedFiles)).toBe(0)
})

test('a browser without room says that only this tab can go on', async ({ newsroom, signedIn }) => {
  const page = await signedIn('photographer')
  await openDesk(page, newsroom.cmsUrl)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: newsroom.cmsUrl, quotaSize: 1 })
  await onUpload(page, () => {})
  await drop(page, (await twelve()).slice(0, 1))
  await expect(page.getByText('浏览器没有地方暂存照片')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`the desk is accessible, on a phone too (${theme})`, async ({ newsroom, signedIn }) => {
    const page = await signedIn('photographer')
    const { hostname } = new URL(newsroom.cmsUrl)
    await page.context().addCookies([{ name: 'guiyan-theme', value: theme, domain: hostname, path: '/' }])
    await openDesk(page, newsroom.cmsUrl)
    await expect(page.locator(`html[data-theme=${theme}]`)).toHaveCount(1)
    const pictures = (await twelve()).slice(0, 3)
    const [first] = pictures
    if (!first) throw new Error('no picture')
    await drop(page, [...pictures, { ...first, name: '同一张.jpg' }])
    await expect(page.getByText('已传完 3 / 4 张，1 张没有收下')).toBeVisible(arrival)
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).include('.photo-desk').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
}

test('the photo desk is not for the public', async ({ newsroom, page }) => {
  await page.goto(`${newsroom.cmsUrl}/admin/photo-desk`)
  await page.waitForURL(/\/admin\/login/)
})
