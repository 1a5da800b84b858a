import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { Newsroom } from '../support/newsroom.ts'
import { picture } from '../support/pictures.ts'
import { expect, test } from './newsroom.ts'

type Words = Record<string, unknown>

/** Hands pictures in as one batch. @returns their ids */
async function handIn(newsroom: Newsroom, batch: string, photos: Words[]): Promise<number[]> {
  const ids: number[] = []
  for (const [index, words] of photos.entries()) {
    const file = await picture({ name: `DSC_${index + 1}.jpg`, width: 600, height: 400 })
    const answer = await newsroom.admin.upload(file, { batch, ...words }, '?draft=true')
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    ids.push(answer.body.doc.id)
  }
  return ids
}

async function openSheet(page: Page, newsroom: Newsroom, batch: string): Promise<Locator> {
  await page.goto(`${newsroom.cmsUrl}/admin/photo-desk?batch=${batch}`)
  const grid = page.getByRole('grid', { name: '照片' })
  await expect(grid).toBeVisible()
  return grid
}

const pick = (grid: Locator, id: number) => grid.locator(`[data-photo="${id}"] [data-pick]`)
const panel = (page: Page) => page.getByRole('complementary', { name: '所选照片的文字' })
const allSaved = (page: Page) => expect(page.getByText('全部已保存')).toBeVisible()

/** What the CMS has of each photo. */
async function saved(newsroom: Newsroom, ids: number[], field: string): Promise<unknown[]> {
  const docs = await Promise.all(ids.map((id) => newsroom.admin.get(`/api/photos/${id}?draft=true&depth=0`)))
  return docs.map(({ body }) => body[field])
}

test('three pictures are captioned without a mouse', async ({ newsroom, signedIn }) => {
  const ids = await handIn(newsroom, 'keys', [{}, {}, {}])
  const page = await signedIn('photographer')
  const grid = await openSheet(page, newsroom, 'keys')
  const { keyboard } = page
  await pick(grid, ids[0] ?? 0).focus()
  await keyboard.press('Enter')
  await keyboard.insertText('考察团走进企业。')
  await keyboard.press('Control+Enter')
  await keyboard.insertText('签约现场。')
  await keyboard.press('Control+Enter')
  await keyboard.insertText('颁奖大会。')
  await keyboard.press('Tab')
  await keyboard.insertText('张剑峰 摄')
  await keyboard.press('Tab')
  await keyboard.insertText('台上站着一排人')
  await keyboard.press('Escape')
  await expect(pick(grid, ids[2] ?? 0)).toBeFocused()
  await keyboard.press('ArrowLeft')
  await expect(pick(grid, ids[1] ?? 0)).toBeFocused()
  await allSaved(page)
  expect(await saved(newsroom, ids, 'caption')).toEqual(['考察团走进企业。', '签约现场。', '颁奖大会。'])
  expect(await saved(newsroom, ids.slice(2), 'credit')).toEqual(['张剑峰 摄'])
  expect(await saved(newsroom, ids.slice(2), 'alt')).toEqual(['台上站着一排人'])
  await expect(pick(grid, ids[1] ?? 0)).toBeFocused()
  await expect(pick(grid, ids[2] ?? 0)).toHaveAccessibleName(/^3 DSC_3\.jpg$/)
  await expect(pick(grid, ids[0] ?? 0)).toHaveAccessibleName(/缺署名、替代文字/)
})

test('a selection with different credits gets one, after a look, and gets them back', async ({
  newsroom,
  signedIn,
}) => {
  const ids = await handIn(newsroom, 'bulk', [
    { credit: '张剑峰 摄' },
    { credit: '李四 摄' },
    { credit: '王五 摄' },
  ])
  const page = await signedIn('photographer')
  const grid = await openSheet(page, newsroom, 'bulk')
  await pick(grid, ids[0] ?? 0).click()
  await pick(grid, ids[1] ?? 0).click({ modifiers: ['Shift'] })
  const credit = panel(page).getByLabel('署名', { exact: true })
  await expect(credit).toHaveAttribute('placeholder', '（多个不同值）')
  await credit.fill('资料图片')
  await expect(panel(page).getByText('将改 2 张')).toBeVisible()
  await expect(panel(page).locator('del')).toHaveText(['张剑峰 摄', '李四 摄'])
  expect(await saved(newsroom, ids, 'credit')).toEqual(['张剑峰 摄', '李四 摄', '王五 摄'])
  await panel(page).getByRole('button', { name: '改这 2 张' }).click()
  await allSaved(page)
  expect(await saved(newsroom, ids, 'credit')).toEqual(['资料图片', '资料图片', '王五 摄'])
  await expect(credit).toHaveValue('资料图片')
  await page.getByRole('button', { name: /撤销刚才的批量修改/ }).click()
  await expect(grid.locator(`[data-photo="${ids[1]}"] [data-field=credit]`)).toHaveValue('李四 摄')
  await expect.poll(() => saved(newsroom, ids, 'credit')).toEqual(['张剑峰 摄', '李四 摄', '王五 摄'])
})

test('the words of one picture are copied onto another, but not its alternative text', async ({
  newsroom,
  signedIn,
}) => {
  const words = { caption: '签约现场。', credit: '张剑峰 摄', place: '泉州市', alt: '几个人握手' }
  const ids = await handIn(newsroom, 'copy', [words, { alt: '一面旗' }])
  const page = await signedIn('photographer')
  const grid = await openSheet(page, newsroom, 'copy')
  await pick(grid, ids[0] ?? 0).click()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+v')
  await allSaved(page)
  expect(await saved(newsroom, ids, 'caption')).toEqual(['签约现场。', '签约现场。'])
  expect(await saved(newsroom, ids, 'credit')).toEqual(['张剑峰 摄', '张剑峰 摄'])
  expect(await saved(newsroom, ids, 'place')).toEqual(['泉州市', '泉州市'])
  expect(await saved(newsroom, ids, 'alt')).toEqual(['几个人握手', '一面旗'])
})

test('a code in a caption becomes the chamber’s name, and the chamber is offered', async ({
  newsroom,
  signedIn,
}) => {
  const name = '四川省闽南商业联合会'
  const { body } = await newsroom.admin.get(`/api/chambers?where[name][equals]=${encodeURIComponent(name)}`)
  const [chamber] = body.docs
  await newsroom.admin.update('chambers', chamber.id, { shortCode: 'cd' })
  const ids = await handIn(newsroom, 'code', [{}])
  const page = await signedIn('photographer')
  const grid = await openSheet(page, newsroom, 'code')
  await pick(grid, ids[0] ?? 0).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('=cd，')
  await page.keyboard.insertText('会员参观。')
  await page.keyboard.press('Escape')
  await allSaved(page)
  expect(await saved(newsroom, ids, 'caption')).toEqual([`${name}，会员参观。`])
  await panel(page)
    .getByRole('button', { name: `关联 ${name}` })
    .click()
  await expect.poll(() => saved(newsroom, ids, 'chambers')).toEqual([[chamber.id]])
})

test('a table goes out, is edited, and comes in again after a look', async ({ newsroom, signedIn }) => {
  const ids = await handIn(newsroom, 'csv', [{ caption: '旧，说明' }, { caption: '不变' }])
  const page = await signedIn('photographer')
  await openSheet(page, newsroom, 'csv')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv).toContain('旧，说明')
  const edited = `${csv.replace('旧，说明', '新，说明')}99999999,,,无主\r\n`
  await page.getByLabel('CSV 文件').setInputFiles({
    name: '照片.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${edited}`, 'utf16le'),
  })
  const dialog = page.getByRole('dialog', { name: '导入 CSV' })
  await expect(dialog.getByText('将改 1 张，1 张不变，1 处读不了。')).toBeVisible()
  await expect(dialog.getByText('第 4 行：这张表里没有编号 99999999 的照片。')).toBeVisible()
  await expect(dialog.locator('ins')).toHaveText('新，说明')
  expect(await saved(newsroom, ids, 'caption')).toEqual(['旧，说明', '不变'])
  await dialog.getByRole('button', { name: '改这 1 张' }).click()
  await allSaved(page)
  expect(await saved(newsroom, ids, 'caption')).toEqual(['新，说明', '不变'])
})

test('two who change one caption both see it, and nothing typed is lost', async ({ newsroom, signedIn }) => {
  const ids = await handIn(newsroom, 'conflict', [{ caption: '旧' }])
  const page = await signedIn('photographer')
  const grid = await openSheet(page, newsroom, 'conflict')
  await pick(grid, ids[0] ?? 0).focus()
  await newsroom.admin.update(
    'photos',
    ids[0] ?? 0,
    { caption: '对方写的', credit: '李四 摄' },
    '?draft=true',
  )
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('我写的')
  await page.keyboard.press('Escape')
  const conflict = page.getByRole('alert').filter({ hasText: '刚被别人改过' })
  await expect(conflict).toContainText('对方写的')
  await expect(conflict).toContainText('我写的')
  expect(await saved(newsroom, ids, 'caption')).toEqual(['对方写的'])
  await conflict.getByRole('button', { name: '就这样保存' }).click()
  await allSaved(page)
  expect(await saved(newsroom, ids, 'caption')).toEqual(['我写的'])
  expect(await saved(newsroom, ids, 'credit')).toEqual(['李四 摄'])
})

test('text that could not be saved says so, survives a reload, and is saved then', async ({
  newsroom,
  signedIn,
}) => {
  const ids = await handIn(newsroom, 'offline', [{}])
  const page = await signedIn('photographer')
  page.on('dialog', (dialog) => void dialog.accept())
  const grid = await openSheet(page, newsroom, 'offline')
  await page.route('**/api/photo-desk/edits', (route) => route.abort())
  await pick(grid, ids[0] ?? 0).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('断网时写的')
  await page.keyboard.press('Escape')
  await expect(grid.getByText('没存上')).toBeVisible()
  await page.unroute('**/api/photo-desk/edits')
  await page.reload()
  await expect(grid.locator('[data-field=caption]')).toHaveValue('断网时写的')
  await allSaved(page)
  expect(await saved(newsroom, ids, 'caption')).toEqual(['断网时写的'])
})

test('Q shows the picture large, the arrows go on, and the focus comes back to the one seen last', async ({
  newsroom,
  signedIn,
}) => {
  const ids = await handIn(newsroom, 'look', [{ caption: '第一张' }, { caption: '第二张' }])
  const page = await signedIn('photographer')
  const grid = await openSheet(page, newsroom, 'look')
  await pick(grid, ids[0] ?? 0).focus()
  await page.keyboard.press('q')
  const large = page.getByRole('dialog')
  await expect(large).toContainText('第一张')
  await expect(large.locator('img')).toHaveJSProperty('complete', true)
  expect(await large.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await page.keyboard.press('ArrowRight')
  await expect(large).toContainText('第二张')
  await page.keyboard.press('Escape')
  await expect(pick(grid, ids[1] ?? 0)).toBeFocused()
})

test('the sheet, as grid and as table, has no fault that axe knows of', async ({ newsroom, signedIn }) => {
  await handIn(newsroom, 'axe', [{ caption: '第一张' }, {}])
  const page = await signedIn('photographer')
  const grid = await openSheet(page, newsroom, 'axe')
  for (const view of ['网格', '表格']) {
    await page.getByRole('button', { name: view, exact: true }).click()
    await grid.locator('[data-pick]').first().click()
    const { violations } = await new AxeBuilder({ page }).include('.contact-sheet').analyze()
    expect(violations.map(({ id, nodes }) => `${view} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
