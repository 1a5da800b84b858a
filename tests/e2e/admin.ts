import type { Locator, Page } from '@playwright/test'
import type { Picture } from '../support/pictures.ts'

/** Puts words into a Lexical editor, a paragraph a line. */
export async function write(page: Page, field: string, lines: string[]): Promise<void> {
  const editor = richText(page, field)
  await editor.click()
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
}

/** Puts a block after what is written, by the slash menu. */
export async function insertBlock(page: Page, field: string, name: string): Promise<Locator> {
  await page.keyboard.press('Enter')
  await page.keyboard.type(`/${name}`)
  await page.locator('.slash-menu-popup').getByRole('button', { name }).first().click()
  return richText(page, field).locator('.LexicalEditorTheme__block').last()
}

const richText = (page: Page, field: string) =>
  page
    .locator(`[data-field-path="${field}"], #field-${field}`)
    .locator('[data-lexical-editor="true"]')
    .first()

/** Chooses an option of a relation by typing its name. */
export async function choose(field: Locator, name: string): Promise<void> {
  await field.locator('input').first().fill(name)
  await field.page().locator('.rs__option').getByText(name, { exact: true }).click()
}

/** Picks an uploaded picture from the drawer of existing ones. */
export async function choosePhoto(field: Locator, caption: string): Promise<void> {
  await field
    .getByRole('button', { name: '选择已有' })
    .or(field.getByRole('button', { name: '从现有' }))
    .first()
    .click()
  await field.page().locator('.list-drawer').getByRole('button', { name: caption }).first().click()
}

export async function chooseFile(page: Page, picture: Picture): Promise<void> {
  await page
    .locator('.file-field__upload input[type=file], input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: picture.name, mimeType: picture.type, buffer: Buffer.from(picture.bytes) },
    })
}

/** Waits until the autosave of what was just typed has been answered. */
export async function untilSaved(page: Page, act: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.url().includes('autosave=true') && response.ok(),
  )
  await act()
  await saved
}
