import type { Page } from '@playwright/test'
import { autosaved } from './admin.ts'
import { expect, test } from './newsroom.ts'

type Told = { holder: { name: string } | null; newest: string }

const deck = (page: Page) => page.locator('#field-deck')
const together = (page: Page) => page.locator('#field-together')
/** Waits until the page has heard something of the others. */
const hears = (page: Page, what: (told: Told) => boolean = () => true) =>
  page.waitForResponse(
    async (response) => response.url().endsWith('/together') && response.ok() && what(await response.json()),
  )
const open = async (page: Page, cmsUrl: string, id: unknown) => {
  const heard = hears(page)
  await page.goto(`${cmsUrl}/admin/collections/articles/${id}`)
  await heard
}

test('a lock is taken over and nobody’s words are lost', async ({ newsroom, signedIn }) => {
  const journalist = await signedIn('journalist')
  await journalist.goto(`${newsroom.cmsUrl}/admin/collections/articles/create`)
  await autosaved(journalist, () => journalist.locator('#field-headline').fill('两个人的稿'))
  const held = hears(journalist, ({ holder }) => holder?.name === 'journalist')
  await autosaved(journalist, () => deck(journalist).fill('记者写的副题'))
  await held

  const editor = await signedIn('editor')
  await editor.goto(journalist.url())
  // Payload's dialog shows only where the lock was there while the page was made; the button above the form always.
  const dialog = editor.getByRole('button', { name: '接管', exact: true })
  const button = editor.getByRole('button', { name: '接手编辑' })
  await expect(dialog.or(button).first()).toBeVisible()
  const takenOver = hears(journalist, ({ holder }) => holder?.name === 'editor')
  if (await dialog.isVisible()) {
    // Payload draws the page anew, and with it the form.
    const drawn = editor.waitForResponse((response) => response.request().headers().rsc === '1')
    await dialog.click()
    await drawn
  } else await button.click()
  await expect(together(editor)).not.toContainText('正在编辑')
  await autosaved(editor, () => deck(editor).fill('编辑改的副题'))
  await takenOver

  const refused = journalist.waitForResponse((response) => [409, 423].includes(response.status()))
  await deck(journalist).fill('记者接着写的副题')
  await refused
  await expect(together(journalist)).toContainText('editor 正在编辑')
  await expect(together(editor)).toContainText('留稿 1 份')
  await expect(deck(editor)).toHaveValue('编辑改的副题')

  await editor.getByRole('button', { name: '比较' }).click()
  const compared = editor.getByRole('dialog', { name: 'journalist' })
  await expect(compared.locator('ins')).toContainText('记者接着写')
  await expect(compared.locator('del')).toContainText('编辑改')
  await compared.getByRole('button', { name: '换成这份' }).click()
  await expect(deck(editor)).toHaveValue('记者接着写的副题')
  await expect(together(editor)).toContainText('被另一份留稿换下')
})

test('who wrote on an older draft is told, keeps the words, and goes on from the new draft', async ({
  newsroom,
  signedIn,
}) => {
  const { id } = await newsroom.admin.create('articles', { headline: '旧稿新稿' }, '?draft=true')
  const page = await signedIn('editor')
  await open(page, newsroom.cmsUrl, id)
  const newer = await newsroom.admin.update('articles', id, { deck: '别处存的副题' }, '?draft=true')
  await expect(together(page)).toContainText('你看到的是旧的')
  const refused = page.waitForResponse((response) => response.status() === 409)
  await page.locator('#field-kicker').fill('在旧稿上写的引题')
  await refused
  const { body: now } = await newsroom.admin.get(`/api/articles/${id}?draft=true`)
  expect(now).toMatchObject({ deck: '别处存的副题', updatedAt: newer.updatedAt })
  await expect(together(page)).toContainText('写在旧稿上，没有存进来')
  await page.getByRole('button', { name: '载入新稿' }).click()
  await expect(deck(page)).toHaveValue('别处存的副题')
  await page.getByRole('button', { name: '比较' }).click()
  await page.getByRole('button', { name: '不用了，收起' }).click()
  await expect(together(page)).not.toContainText('留稿')
})
