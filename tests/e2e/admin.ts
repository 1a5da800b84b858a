import { expect, type Locator, type Page } from '@playwright/test'
import type { Picture } from '../support/pictures.ts'

/** The editor of the body. */
export const editor = (page: Page) => page.locator('[data-lexical-editor="true"]').first()

/** Writes paragraphs at the start of an empty body. */
export async function writeBody(page: Page, paragraphs: string[]): Promise<void> {
  await editor(page).click()
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(paragraph)
  }
}

/** Selects words of the body as with the mouse. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await editor(page).evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      ;(body as HTMLElement).focus() // reason: an editor is an element of HTML
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`not in the body: ${wanted}`)
  }, words)
}

/** Puts a block after what is written, by the slash menu. */
export async function insertBlock(page: Page, name: string): Promise<Locator> {
  const blocks = editor(page).locator('.LexicalEditorTheme__block')
  const before = await blocks.count()
  await page.keyboard.press('Enter')
  await page.keyboard.type(`/${name.slice(0, 2)}`)
  await page.locator('.slash-menu-popup').getByText(name, { exact: true }).click()
  await expect(blocks).toHaveCount(before + 1)
  return blocks.last()
}

/** Chooses the option of a relation that begins with `name`. */
export async function choose(field: Locator, name: string): Promise<void> {
  await field.locator('.rs__input').first().fill(name)
  await field.page().locator('.rs__option').filter({ hasText: name }).first().click()
}

/** Picks an uploaded picture, by its caption, from the drawer of those that are there. */
export async function choosePhoto(field: Locator, caption: string): Promise<void> {
  await field.getByRole('button', { name: '从现有中选择' }).click()
  await field.page().locator('.list-drawer .search-filter__input').fill(caption)
  const row = field.page().locator('.list-drawer tr').filter({ hasText: caption })
  await row.locator('td').nth(0).getByRole('button').first().click()
}

export async function chooseFile(page: Page, picture: Picture): Promise<void> {
  await page.locator('.file-field input[type=file]').setInputFiles({
    name: picture.name,
    mimeType: picture.type,
    buffer: Buffer.from(picture.bytes),
  })
}

/** Does something that saves by itself, and waits until the CMS has answered the autosave. */
export async function autosaved(page: Page, act: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse(
    (response) => response.url().includes('autosave=true') && response.request().method() === 'PATCH',
  )
  await act()
  expect((await saved).ok()).toBe(true)
}

/** Presses the button of a step, writes what its dialog asks for, and waits until the step is taken. */
export async function takeStep(page: Page, name: string, words = ''): Promise<void> {
  await page.locator('#field-stage').getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (words !== '') await dialog.getByRole('textbox').fill(words)
  const taken = page.waitForResponse((response) => response.url().endsWith('/review'))
  await dialog.getByRole('button', { name, exact: true }).click()
  expect((await taken).ok()).toBe(true)
  await expect(dialog).toHaveCount(0)
}

/** Presses 发布 and waits until the CMS says it is done. */
export async function publish(page: Page): Promise<void> {
  await page.locator('#action-save').click()
  await expect(page.locator('.doc-controls')).toContainText('已发布')
}

/** The address on the site, as the sidebar shows it. */
export async function siteAddress(page: Page): Promise<string> {
  const link = page.locator('#field-pressState a')
  await expect(link).toBeVisible()
  return (await link.getAttribute('href')) ?? ''
}

/** Pastes a manuscript on the desk as a browser does: by an event that has the clipboard's text. */
export async function pasteManuscript(page: Page, text: string): Promise<void> {
  await page.getByLabel('在这里粘贴').evaluate((box, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
  }, text)
}
