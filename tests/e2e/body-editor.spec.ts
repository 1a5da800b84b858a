import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type Newsroom, workspace } from '../support/newsroom.ts'
import { autosaved, editor } from './admin.ts'
import { expect, test } from './newsroom.ts'

const word = readFileSync(join(workspace, 'cms/plugin/src/rich-text/paste/fixtures/word.html'), 'utf8')

/** A draft of its own, with the caret in its body. */
async function openDraft(page: Page, cmsUrl: string, headline: string): Promise<Locator> {
  await page.goto(`${cmsUrl}/admin/collections/articles/create`)
  // A new document is stored at once, and gets an address of its own; the page is drawn anew then.
  await expect(page).not.toHaveURL(/create$/)
  await autosaved(page, () => page.locator('#field-headline').fill(headline))
  await editor(page).click()
  return editor(page)
}

async function pasteHtml(body: Locator, html: string): Promise<void> {
  await body.evaluate((root, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

async function storedBody({ admin }: Newsroom, page: Page): Promise<string> {
  const id = new URL(page.url()).pathname.split('/').at(-1)
  return JSON.stringify((await admin.get(`/api/articles/${id}?draft=true&depth=0`)).body.body)
}

test('a story is written by the keys alone: marks, a chamber by @, a photo by /', async ({
  newsroom,
  signedIn,
}) => {
  const chamber = await newsroom.admin.create('chambers', { name: '成都市泉州商会', _status: 'published' })
  const page = await signedIn('journalist')
  const body = await openDraft(page, newsroom.cmsUrl, '故乡在侧春潮涌\n归燕成行海风新')
  await expect(page.locator('.headline-balance')).toHaveText(/7 \+ 7 字.*两句字数相同/)

  await page.keyboard.type('泉商"回家",捐资1,000万元.')
  await expect(body).toHaveText('泉商“回家”，捐资1,000万元。')
  await page.keyboard.press('Backspace')
  await expect(body).toHaveText('泉商“回家”，捐资1,000万元.')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('.')
  await expect(page.locator('.body-foot__length')).toHaveText('正文 13 字')

  await page.keyboard.press('Enter')
  await page.keyboard.type('写信到a@cd')
  await expect(page.locator('.mention-menu')).toHaveCount(0)
  await page.keyboard.type(',记者从@cd')
  const option = page.getByRole('option', { name: '成都市泉州商会' })
  await expect(option).toBeVisible()
  await page.keyboard.type('sq')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('获悉')
  await expect(body.locator('a')).toHaveText('成都市泉州商会')

  await page.keyboard.press('Enter')
  await page.keyboard.type('/tp')
  await expect(page.locator('.slash-menu-popup')).toContainText('图片')
  await autosaved(page, () => page.keyboard.press('Enter'))
  await expect(body.locator('.LexicalEditorTheme__block')).toHaveCount(1)
  await expect
    .poll(() => storedBody(newsroom, page))
    .toContain(`"doc":{"relationTo":"chambers","value":${JSON.stringify(chamber.id)}}`)
  expect(await storedBody(newsroom, page)).toContain('"blockType":"photo"')
})

test('a photo is placed by @ and words of its caption', async ({ newsroom, signedIn }) => {
  const page = await signedIn('journalist')
  const body = await openDraft(page, newsroom.cmsUrl, '配图')
  await page.keyboard.type('@异地泉商积极')
  await expect(page.getByRole('option', { name: /异地泉商积极参与/ }).first()).toBeVisible()
  await autosaved(page, () => page.keyboard.press('Tab'))
  const block = body.locator('.LexicalEditorTheme__block')
  await expect(block.locator('img').first()).toBeVisible()
  await expect
    .poll(() => storedBody(newsroom, page))
    .toMatch(/"blockType":"photo".*"photo":\d+|"photo":\d+.*"blockType":"photo"/)
  await page.keyboard.type('图下接着写')
  await expect(body).toContainText('图下接着写')
})

test('a paste from Word is cleaned, what is left out is said, and undo takes it back', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('journalist')
  const body = await openDraft(page, newsroom.cmsUrl, '粘贴')
  await page.keyboard.type('原有的一段')
  await page.keyboard.press('Enter')
  await autosaved(page, () => pasteHtml(body, word))
  await expect(page.locator('.body-foot__notice')).toContainText('1 张图片')
  await expect(page.locator('.body-foot__notice')).toContainText('1 个表格')
  await expect(page.locator('.body-foot__notice')).toContainText('file:///C:/Users/li/附件.docx')
  await expect(body.locator('h2')).toHaveText('2024年度异地泉商返乡纪实')
  await expect(body.locator('ol li')).toHaveText(['昆明市福建安溪商会', '厦门市泉州商会'])
  await expect(body).toContainText('绍兴闽南商会')
  await expect(body.locator('img, table')).toHaveCount(0)

  await page.keyboard.press('Control+z')
  await expect(body).toHaveText('原有的一段')
})

test('words are found across formats and replaced, which is one step of undo', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('journalist')
  const body = await openDraft(page, newsroom.cmsUrl, '查找')
  await pasteHtml(body, '<p>长春<b>南安</b>商会与ＧＤＰ</p><p>南安商会，gdp</p>')
  await page.keyboard.press('Control+f')
  const panel = page.getByRole('search')
  await panel.getByLabel('查找', { exact: true }).fill('南安商会')
  await expect(panel).toContainText('1 / 2')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('2 / 2')
  await panel.getByLabel('查找', { exact: true }).fill('gdp')
  await expect(panel).toContainText('1 / 2')
  await panel.getByLabel('区分大小写和全半角').check()
  await expect(panel).toContainText('1 / 1')

  await panel.getByLabel('查找', { exact: true }).fill('南安商会')
  await panel.getByLabel('替换为').fill('安溪商会')
  await panel.getByRole('button', { name: '全部替换' }).click()
  await expect(panel).toContainText('已替换 2 处')
  await expect(body).toHaveText('长春安溪商会与ＧＤＰ安溪商会，gdp')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await body.click()
  await page.keyboard.press('Control+z')
  await expect(body).toHaveText('长春南安商会与ＧＤＰ南安商会，gdp')
})

test('full-width marks are turned off, and stay off', async ({ newsroom, signedIn }) => {
  const page = await signedIn('journalist')
  const body = await openDraft(page, newsroom.cmsUrl, '半角')
  await page.getByRole('button', { name: '输入时用全角标点' }).click()
  await body.click()
  await page.keyboard.type('泉商,')
  await expect(body).toHaveText('泉商,')
  await page.reload()
  await expect(page.getByRole('button', { name: '输入时用全角标点' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})
