import type { Page } from '@playwright/test'
import { read } from '../support/reader.ts'
import { autosaved, publish, siteAddress, writeBody } from './admin.ts'
import { expect, test } from './newsroom.ts'

const state = (page: Page) => page.locator('#field-pressState').getByRole('status')

async function write(page: Page, cmsUrl: string, headline: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/collections/articles/create`)
  await autosaved(page, () => page.locator('#field-headline').fill(headline))
  await autosaved(page, () => writeBody(page, ['正文。']))
}

test('an editor presses 发布 and sees 已上线, then 与线上不同 and 已撤下, without reloading', async ({
  newsroom,
  signedIn,
}) => {
  const editor = await signedIn('editor')
  await write(editor, newsroom.cmsUrl, '看着它上线')
  await expect(state(editor)).toHaveText('草稿')
  await publish(editor)
  await expect(state(editor)).toHaveText('已上线')
  const address = await siteAddress(editor)
  expect((await read(address)).status).toBe(200)

  await autosaved(editor, () => editor.locator('#field-headline').fill('又改了一笔'))
  await expect(state(editor)).toHaveText('与线上不同')

  await editor.locator('.doc-controls__popup .popup-button').click()
  await editor.getByText('取消发布', { exact: true }).click()
  await editor.getByRole('button', { name: '确认' }).click()
  await expect(state(editor)).toHaveText('已撤下')
  expect((await read(address)).status).toBe(404)
})

test('a list shows the state of each row, and follows what others do', async ({ newsroom, signedIn }) => {
  const { id } = await newsroom.admin.create('chambers', { name: '列表里的商会' }, '?draft=true')
  const journalist = await signedIn('journalist')
  await journalist.goto(`${newsroom.cmsUrl}/admin/collections/chambers?sort=-createdAt`)
  const row = journalist.locator('tr').filter({ hasText: '列表里的商会' })
  await expect(row.getByRole('status')).toHaveText('草稿')
  await newsroom.admin.update('chambers', id, { _status: 'published' })
  await expect(row.getByRole('status')).toHaveText('已上线')
})

test('an editor restores an older release, everybody sees that the site is held, and resumes', async ({
  newsroom,
  signedIn,
}) => {
  const editor = await signedIn('editor')
  await write(editor, newsroom.cmsUrl, '会被退回的稿件')
  await publish(editor)
  await expect(state(editor)).toHaveText('已上线')
  const address = await siteAddress(editor)
  const article = editor.url()

  await editor.locator('.nav-toggler').first().click()
  await editor.getByRole('link', { name: '上线记录' }).click()
  const [newest, before] = [editor.locator('.press-release').nth(0), editor.locator('.press-release').nth(1)]
  await expect(newest).toContainText('会被退回的稿件')
  await expect(newest).toContainText('editor')
  await expect(newest).toContainText('已证实')
  await newest.getByText(/^页面：/).click()
  await expect(newest).toContainText(new URL(address).pathname)
  await before.getByRole('button', { name: '恢复到这一版' }).click()
  await editor.getByRole('button', { name: '确认' }).click()
  await expect(editor.getByText(/网站停在第 \d+ 版/).first()).toBeVisible()
  expect((await read(address)).status).toBe(404)

  const journalist = await signedIn('journalist')
  await expect(journalist.getByText(/网站停在第 \d+ 版/)).toBeVisible()
  await expect(journalist.getByRole('button', { name: '恢复更新' })).toHaveCount(0)
  await journalist.goto(article)
  await expect(state(journalist)).toHaveText('待上线')
  await expect(journalist.locator('#field-pressState')).toContainText(/网站停在第 \d+ 版/)

  await editor.getByRole('button', { name: '恢复更新' }).click()
  await expect(editor.getByText(/网站停在第 \d+ 版/)).toHaveCount(0)
  await expect(state(journalist)).toHaveText('已上线')
  expect((await read(address)).status).toBe(200)
})

test('上线记录 is not for the public', async ({ newsroom, page }) => {
  await page.goto(`${newsroom.cmsUrl}/admin/releases`)
  await page.waitForURL(/\/admin\/login/)
})
