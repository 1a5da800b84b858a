import type { Page } from '@playwright/test'
import type { Newsroom } from '../support/newsroom.ts'
import { read } from '../support/reader.ts'
import { autosaved, publish, selectWords, siteAddress } from './admin.ts'
import { expect, test } from './newsroom.ts'

const first = '海口福建晋江商会发挥异地晋江商会作用。'
const sentence = '商会促成考察活动3批次、引进落地项目40个。'
const chamberName = '海口福建晋江商会'

/** The document of a collection that has these words in a field. */
async function found(
  { admin }: Newsroom,
  collection: string,
  field: string,
  value: string,
): Promise<{ id: number; siteUrl: string }> {
  const { body } = await admin.get(
    `/api/${collection}?where[${field}][equals]=${encodeURIComponent(value)}&depth=0`,
  )
  return body.docs[0]
}

const action = (page: Page, name: string) => page.locator('[data-passage-action="fact"]').getByText(name)
const tab = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const words = (html: string) => html.replaceAll(/<[^>]*>/g, '')

test('a passage becomes a fact, its chamber’s page shows it, and a correction reaches who read it', async ({
  newsroom,
  signedIn,
}) => {
  const journalist = await signedIn('journalist')
  const chamberAddress = String((await found(newsroom, 'chambers', 'name', chamberName)).siteUrl)
  await journalist.goto(`${newsroom.cmsUrl}/admin/collections/articles/create`)
  await autosaved(journalist, () => journalist.locator('#field-headline').fill('落地项目再添新绩'))
  await autosaved(journalist, async () => {
    await journalist.locator('[data-lexical-editor="true"]').first().click()
    await journalist.keyboard.insertText(`${first}${sentence}`)
  })

  await test.step('a journalist selects words and makes a fact of them', async () => {
    await selectWords(journalist, '引进落地项目40个')
    await action(journalist, '做成事实').click()
    const form = dialog(journalist)
    await expect(form.getByLabel('数值')).toHaveValue('40')
    await expect(form.getByLabel('单位')).toHaveValue('个')
    await expect(form.getByLabel('类别')).toHaveValue('projects')
    await expect(form).toContainText('按这一段前文填入')
    await autosaved(journalist, () => form.getByRole('button', { name: '做成事实' }).click())
    await tab(journalist, '事实').click()
    await expect(journalist.locator('.fact-list')).toContainText(chamberName)
    await expect(journalist.locator('.fact-list')).toContainText('引进落地项目40个')
  })

  const editor = await signedIn('editor')
  const formAddress = journalist.url()
  await journalist.close()
  await editor.goto(formAddress)
  await publish(editor)
  await expect(editor.locator('#field-pressState').getByRole('status')).toHaveText('已上线')
  const address = await siteAddress(editor)

  await test.step('readers of the chamber see the value with its sentence', async () => {
    const text = (await read(chamberAddress)).html
    expect(words(text)).toContain(`${sentence}`)
    expect(text).toContain('<mark>引进落地项目40个</mark>')
    expect(text).toMatch(/claim-number">\s*40/)
  })

  await test.step('an editor corrects it and sees every page that says it', async () => {
    await tab(editor, '事实').click()
    await editor.locator('.fact-item').getByRole('button', { name: '更正' }).click()
    const form = dialog(editor)
    await expect(form.locator('.fact-places')).toContainText('落地项目再添新绩')
    await expect(form.locator('.fact-places').getByRole('link', { name: chamberName })).toBeVisible()
    await form.getByLabel('数值').fill('50')
    await expect(form.getByLabel('更正说明（给读者）')).toHaveValue(
      '“引进落地项目40个”中的“40个”应为“50个”。',
    )
    await autosaved(editor, () => form.getByRole('button', { name: '写进草稿' }).click())
    await expect(form.locator('.fact-pages')).toContainText(new URL(chamberAddress).pathname)
    await expect(form.locator('.fact-pages')).toContainText(new URL(address).pathname)
    await form.getByRole('button', { name: '好' }).click()
    await publish(editor)
    await expect(editor.locator('#field-pressState').getByRole('status')).toHaveText('已上线')
  })

  await test.step('readers see the correction where they saw the fact', async () => {
    const story = words((await read(address)).html)
    expect(story).toContain('“引进落地项目40个”中的“40个”应为“50个”。')
    expect(story).toContain('引进落地项目50个')
    const page = (await read(chamberAddress)).html
    expect(page).toContain('<mark>引进落地项目50个</mark>')
    expect(words(page)).toMatch(/更正\s*\d{4}年\d+月\d+日：原写作“40个”/)
  })

  await test.step('words that are deleted flag their fact, which stays', async () => {
    await tab(editor, '正文').click()
    await autosaved(editor, async () => {
      await selectWords(editor, '引进落地项目50个')
      await editor.keyboard.insertText('成绩不少')
    })
    await tab(editor, '事实').click()
    await expect(editor.locator('.fact-item__gone')).toContainText('原文已找不到这句话')
    await editor.getByRole('button', { name: '重新选一句' }).click()
    await selectWords(editor, '商会促成考察活动3批次')
    await autosaved(editor, () => action(editor, '作为原文').click())
    await tab(editor, '事实').click()
    await expect(editor.locator('.fact-item__gone')).toHaveCount(0)
    await expect(editor.locator('.fact-item')).toContainText('引进落地项目50个')
  })
})

test('the facts of the piece of 2024 stand in its form, each a click from its words', async ({
  newsroom,
  signedIn,
}) => {
  const editor = await signedIn('editor')
  const article = await found(newsroom, 'articles', 'facts.text', '引进入驻项目4个')
  await editor.goto(`${newsroom.cmsUrl}/admin/collections/articles/${article.id}`)
  await tab(editor, '事实').click()
  await expect(editor.locator('.fact-item')).toHaveCount(29)
  await expect(editor.locator('.fact-item__gone')).toHaveCount(0)
  await editor.locator('.fact-item__words', { hasText: '数亿元' }).first().click()
  await expect(editor.locator('[data-lexical-editor="true"]').first()).toBeVisible()
  expect(await editor.evaluate(() => getSelection()?.toString())).toBe('商会副会长以上企业回乡投资数亿元')
})
