import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { pasteManuscript } from './admin.ts'
import { expect, test } from './newsroom.ts'

const seed = new URL('../fixtures/manuscripts/quanzhou-2024.txt', import.meta.url)
const truth = new URL('../fixtures/manuscripts/quanzhou-2024.truth.json', import.meta.url)

const story = (page: Page): Locator => page.getByRole('region', { name: '成稿' })
const unit = (page: Page, block: number): Locator => story(page).locator(`ol [data-blocks~="${block}"]`)
const saved = (page: Page): Locator => page.getByText('已保存', { exact: true })

/** The story's blocks in reading order: `8+14 15 22`. */
const orderOf = (page: Page): Promise<string> =>
  story(page)
    .locator('ol > li')
    .evaluateAll((units) =>
      units.map((unit) => (unit.getAttribute('data-blocks') ?? '').replaceAll(' ', '+')).join(' '),
    )

async function pasteSeed(page: Page, cmsUrl: string): Promise<{ blocks: string[]; order: string }> {
  const text = await readFile(seed, 'utf8')
  const { order } = JSON.parse(await readFile(truth, 'utf8')) as { order: number[][] } // reason: written by hand, beside the seed
  await page.goto(`${cmsUrl}/admin/manuscript-desk`)
  await pasteManuscript(page, text)
  await expect(unit(page, 1)).toBeVisible()
  return {
    blocks: text.split('\n').filter((line) => line.trim() !== ''),
    order: order.map((blocks) => blocks.join('+')).join(' '),
  }
}

test('a pasted page stands in its order, is put right by hand, and becomes an article', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('journalist')
  const { blocks, order } = await pasteSeed(page, newsroom.cmsUrl)
  expect(await orderOf(page)).toBe(order)
  const words = await story(page).locator('ol > li .manuscript-unit__text').allTextContents()
  const read = order.split(' ').map((joined) =>
    joined
      .split('+')
      .map((block) => (blocks[Number(block) - 1] ?? '').trim())
      .join(''),
  )
  expect(words).toEqual(read)
  const original = page.getByRole('region', { name: '原稿' }).locator('li')
  await expect(original).toHaveCount(blocks.length)

  await test.step('cut, join, undo and redo by keyboard', async () => {
    await unit(page, 10).click()
    await page.keyboard.press('x')
    await expect.poll(() => orderOf(page)).toContain(' 10 17 ')
    await page.keyboard.press('Control+z')
    await expect.poll(() => orderOf(page)).toBe(order)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => orderOf(page)).toContain(' 10 17 ')
    await page.keyboard.press('j')
    await expect.poll(() => orderOf(page)).toBe(order)
    await expect(page.getByText('把第 17 段接到第 10 段后面', { exact: true })).toBeVisible()
  })

  await test.step('move by keyboard, and drag', async () => {
    await unit(page, 26).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => orderOf(page)).toMatch(/ 20 26 21\+25$/)
    await dragOnto(page, unit(page, 26), unit(page, 21))
    await expect.poll(() => orderOf(page)).toBe(order)
  })

  await test.step('into the tray and back', async () => {
    await unit(page, 6).click()
    await page.keyboard.press('t')
    const tray = page.getByRole('region', { name: '待放栏' })
    await expect(tray.getByRole('listitem')).toHaveText(/异地商会是泉州民营经济/)
    await tray.getByRole('button', { name: '放回' }).click()
    await expect.poll(() => orderOf(page)).toBe(order)
    await expect(unit(page, 6)).toBeFocused()
  })

  await test.step('what the desk is sure of is looked at, taken back, and done again', async () => {
    const toLookAt = page.getByRole('region', { name: '要看一眼的' })
    await toLookAt.getByRole('button', { name: '有把握的 9 处' }).click()
    await toLookAt.getByRole('button', { name: /^收回/ }).first().click()
    await expect.poll(() => orderOf(page)).not.toBe(order)
    await page.keyboard.press('Control+z')
    await expect.poll(() => orderOf(page)).toBe(order)
  })

  await test.step('a tab that was closed is gone on with', async () => {
    await unit(page, 4).click()
    await page.keyboard.press('7')
    await expect(unit(page, 4)).toHaveAttribute('data-role', 'paragraph')
    await expect(saved(page)).toBeVisible()
    await page.reload()
    await expect(unit(page, 4)).toHaveAttribute('data-role', 'paragraph')
    expect(await orderOf(page)).toBe(order)
    await unit(page, 4).click()
    await page.keyboard.press('5')
    await expect(unit(page, 4)).toHaveAttribute('data-role', 'caption')
    await expect(saved(page)).toBeVisible()
  })

  await test.step('damaged words are shown, and changed only by hand', async () => {
    await unit(page, 17).getByRole('button', { name: /^with/ }).click()
    await page.getByRole('button', { name: '采纳' }).click()
    await expect(unit(page, 17)).toContainText('市场环境与政策变化')
    await expect(original.nth(16)).toContainText('市场环境 with 政策变化')
    await expect(saved(page)).toBeVisible()
  })

  await page.getByRole('button', { name: '完成，生成报道' }).click()
  const finish = page.getByRole('dialog')
  await expect(finish).toContainText('2 条图说还没有照片')
  await finish.getByRole('button', { name: '生成报道' }).click()
  await page.waitForURL(/collections\/articles\//)
  await articleIsThere(page)

  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: /与原稿对照/ }).click()
  const beside = await opening
  await expect(beside.getByText(/原稿 26 段，25 段一字未动，1 段有改动/)).toBeVisible()
})

async function articleIsThere(page: Page): Promise<void> {
  await expect(page.locator('#field-kicker')).toHaveValue('2024 年度优秀泉属异地商会榜单揭晓')
  await expect(page.locator('#field-headline')).toHaveValue('商会建设树标杆\n聚木成林助发展')
  const body = page.locator('[data-lexical-editor="true"]').first()
  await expect(body).toContainText('面对复杂的市场环境与政策变化,商会组织专业团队')
  await expect(body.locator('h2')).toHaveText([
    '商会建设水平不断提高',
    '维护会员企业合法权益',
    '助力“泉商回归”行动',
  ])
  await expect(page.locator('#field-photosWanted .array-field__row')).toHaveCount(2)
  await page.getByRole('button', { name: '署名与关联' }).click()
  await expect(page.locator('#field-bylines__0__role')).toHaveValue('融媒体记者')
  await expect(page.locator('#field-bylines__0__name')).toHaveValue('张剑峰')
}

/** Takes a unit by its number and lets it go on another. */
async function dragOnto(page: Page, dragged: Locator, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const [from, to] = [
    await dragged.getByRole('button', { name: /^拖动/ }).boundingBox(),
    await target.boundingBox(),
  ]
  if (!from || !to) throw new Error('not in sight')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 10)
  await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 5 })
  await page.mouse.up()
}

test('a save that does not arrive is tried again; one over somebody else’s is asked about', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('journalist')
  await pasteSeed(page, newsroom.cmsUrl)
  let asked = 0
  await page.route('**/api/manuscripts/*', (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    asked += 1
    return asked === 1 ? route.abort('connectionreset') : route.continue()
  })
  await unit(page, 6).click()
  await page.keyboard.press('t')
  await expect(page.getByText('没存上，正在重试')).toBeVisible()
  await expect(saved(page)).toBeVisible()

  const other = await page.context().newPage()
  await other.goto(page.url())
  await unit(other, 7).click()
  await other.keyboard.press('t')
  await expect(other.getByText('把第 7 段放进待放栏', { exact: true })).toBeVisible()
  await expect(saved(other)).toBeVisible()
  await page.bringToFront()
  await unit(page, 15).click()
  await page.keyboard.press('t')
  await expect(page.getByRole('alert').filter({ hasText: '在别处' })).toBeVisible()
  await page.getByRole('button', { name: '打开那边的' }).click()
  await expect(unit(page, 7)).toHaveCount(0)
  await expect(unit(page, 15)).toBeVisible()
})

test('a manuscript that cannot be read is refused in words', async ({ newsroom, signedIn }) => {
  const page = await signedIn('journalist')
  await page.goto(`${newsroom.cmsUrl}/admin/manuscript-desk`)
  await page.getByLabel('稿件文件').setInputFiles({
    name: '坏的.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a document'),
  })
  await expect(page.getByRole('alert').filter({ hasText: /[一-龥]/ })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`the manuscript desk is accessible, on a phone too (${theme})`, async ({ newsroom, signedIn }) => {
    const page = await signedIn('journalist')
    const { hostname } = new URL(newsroom.cmsUrl)
    await page.context().addCookies([{ name: 'guiyan-theme', value: theme, domain: hostname, path: '/' }])
    await pasteSeed(page, newsroom.cmsUrl)
    await expect(page.locator(`html[data-theme=${theme}]`)).toHaveCount(1)
    await unit(page, 6).click()
    await page.keyboard.press('t')
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).include('.manuscript-desk').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    await page.getByRole('button', { name: '原稿', exact: true }).click()
    await expect(page.getByRole('region', { name: '原稿' }).locator('li').first()).toBeVisible()
    await expect(story(page)).toBeHidden()
  })
}
