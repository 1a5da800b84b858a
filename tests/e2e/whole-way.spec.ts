import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import {
  autosaved,
  choosePhoto,
  editor as body,
  pasteManuscript,
  publish,
  siteAddress,
  takeStep,
} from './admin.ts'
import { expect, test } from './newsroom.ts'

const seed = new URL('../fixtures/manuscripts/quanzhou-2024.txt', import.meta.url)
const checks = (page: Page) => page.locator('#field-checks')

/** Chooses a picture that is there for a caption of the manuscript. */
async function findPhoto(page: Page, row: number, caption: string, place: string): Promise<void> {
  const wanted = page.locator(`#photosWanted-row-${row}`)
  await choosePhoto(wanted, caption)
  await autosaved(page, () => wanted.getByRole('button', { name: place }).click())
}

test('a broken manuscript is pasted, put in order, illustrated, reviewed, published and read', async ({
  newsroom,
  signedIn,
  page: reader,
}) => {
  const journalist = await signedIn('journalist')
  await journalist.goto(`${newsroom.cmsUrl}/admin/manuscript-desk`)
  await pasteManuscript(journalist, await readFile(seed, 'utf8'))
  await journalist.getByRole('button', { name: '完成，生成报道' }).click()
  await journalist.getByRole('dialog').getByRole('button', { name: '生成报道' }).click()
  await journalist.waitForURL(/collections\/articles\//)
  const article = journalist.url()
  // Each chamber that the newsroom knows is linked where it is named first.
  await expect(body(journalist).locator('a', { hasText: '郑州泉州商会' })).toHaveCount(1)
  await expect(body(journalist).locator('a')).toHaveCount(10)
  await findPhoto(journalist, 0, '“家燕归巢”行动成都主题交流会', '作题图')
  await findPhoto(journalist, 1, '异地泉商积极参与', '放进正文')
  await takeStep(journalist, '送审')
  await journalist.close()

  const editor = await signedIn('editor')
  await editor.goto(`${newsroom.cmsUrl}/admin/desk`)
  await editor.getByRole('listitem').filter({ hasText: '商会建设树标杆' }).getByRole('link').first().click()
  await editor.waitForURL(article)
  await expect(checks(editor).getByRole('status')).toHaveText('还不能发布：逐条改好，或由编辑放行。')
  const odd = checks(editor).locator('[data-check="stray-latin"]')
  await odd.getByRole('button', { name: '放行…' }).click()
  await checks(editor).getByLabel('放行的理由').fill('照原稿')
  await editor.keyboard.press('Enter')
  await expect(checks(editor).getByRole('status')).toHaveText('没有拦住发布的问题。')
  await publish(editor)
  const address = await siteAddress(editor)

  await expect(async () => expect((await reader.goto(address))?.status()).toBe(200)).toPass()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/商会建设树标杆\s*聚木成林助发展/)
  await expect(
    reader.getByRole('heading', { level: 2 }).filter({ hasText: '助力“泉商回归”行动' }),
  ).toBeVisible()
  await expect(reader.getByText('商会还设立顾问专家库和寻医助医服务平台')).toBeVisible()
  await expect(reader.getByText('张剑峰').first()).toBeVisible()
  await expect(reader.locator('figure')).toHaveCount(2)
  await reader.getByRole('link', { name: '上海石狮商会' }).first().click()
  await expect(reader.locator(`a[href="${new URL(address).pathname}"]`).first()).toBeVisible()
})
