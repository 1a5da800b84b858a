import { read } from '../support/reader.ts'
import {
  autosaved,
  choose,
  choosePhoto,
  insertBlock,
  publish,
  siteAddress,
  takeStep,
  writeBody,
} from './admin.ts'
import { expect, test } from './newsroom.ts'

test('a journalist writes, an editor publishes, a reader reads, and after 取消发布 nobody does', async ({
  newsroom,
  signedIn,
  page: reader,
}) => {
  const caption = '异地泉商积极参与泉州市'

  const journalist = await signedIn('journalist')
  await journalist.goto(`${newsroom.cmsUrl}/admin/collections/articles/create`)
  await journalist.getByLabel('引题').fill('泉商回归行动侧记')
  await journalist.locator('#field-headline').fill('故乡在侧\n归燕成行')
  await choosePhoto(journalist.locator('#field-leadPhoto'), caption)
  await writeBody(journalist, ['返乡考察团昨日抵达泉州。', '考察团一行走访了多家企业。'])
  const roll = await insertBlock(journalist, '获奖名单')
  await autosaved(journalist, () => choose(roll, '2024'))
  await journalist.getByRole('button', { name: '署名与关联' }).click()
  await journalist.locator('#field-bylines').getByRole('button', { name: /添加/ }).click()
  await journalist.locator('#field-bylines__0__role').fill('融媒体记者')
  await autosaved(journalist, () => journalist.locator('#field-bylines__0__name').fill('张剑峰'))
  await expect(journalist.locator('#action-save')).toHaveCount(0)
  await takeStep(journalist, '送审')
  const article = journalist.url()
  await journalist.goto(`${newsroom.cmsUrl}/admin`)
  expect((await read(`${newsroom.siteUrl}/`)).html).not.toContain('归燕成行')

  const editor = await signedIn('editor')
  await editor.goto(article)
  await expect(editor.locator('#field-headline')).toHaveValue('故乡在侧\n归燕成行')
  await publish(editor)
  const address = await siteAddress(editor)

  await expect(async () => expect((await reader.goto(address))?.status()).toBe(200)).toPass()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/故乡在侧\s*归燕成行/)
  await expect(reader.getByText('泉商回归行动侧记')).toBeVisible()
  await expect(reader.getByText('返乡考察团昨日抵达泉州。')).toBeVisible()
  await expect(reader.getByText('融媒体记者').first()).toBeVisible()
  await expect(reader.locator('figure').first()).toContainText('（张剑峰 摄）')
  await expect(reader.getByRole('link', { name: '昆明市福建安溪商会' }).first()).toBeVisible()
  const lead = reader.locator('figure img').first()
  await expect(lead).toBeVisible()
  expect(await lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  await editor.locator('.doc-controls__popup .popup-button').click()
  await editor.getByText('取消发布', { exact: true }).click()
  await editor.getByRole('button', { name: '确认' }).click()
  await expect(async () => expect((await reader.goto(address))?.status()).toBe(404)).toPass()
})

test('an article that is planned for a time goes live by itself', async ({
  newsroom,
  signedIn,
  page: reader,
}) => {
  const editor = await signedIn('editor')
  await editor.goto(`${newsroom.cmsUrl}/admin/collections/articles/create`)
  await autosaved(editor, () => editor.locator('#field-headline').fill('到点见报的稿件'))
  await autosaved(editor, () => writeBody(editor, ['到点才见报。']))
  await editor.locator('.doc-controls .popup-button').first().click()
  await editor.locator('#schedule-publish').click()
  await editor
    .locator('.drawer__content .react-datepicker__input-container input')
    .last()
    .fill(minuteOf(new Date()))
  await editor.keyboard.press('Enter')
  await editor.getByRole('button', { name: '保存', exact: true }).last().click()
  await expect(async () => {
    await reader.goto(`${newsroom.siteUrl}/`)
    await expect(reader.getByText('到点见报的稿件').first()).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 100_000 })
})

/** A moment as the CMS writes it, in Quanzhou: `2026-11-23 15:31`. */
function minuteOf(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ')
}
