import { expect, test } from './newsroom.ts'

test('an article is copied for a 公众号 and pasted with its looks, its pictures numbered', async ({
  newsroom,
  signedIn,
}) => {
  const page = await signedIn('journalist')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { body } = await newsroom.admin.get('/api/articles?limit=1&sort=createdAt')
  await page.goto(`${newsroom.cmsUrl}/admin/collections/articles/${body.docs[0].id}`)
  await page.getByRole('button', { name: '复制到公众号' }).click()
  await expect(page.getByText('已复制。')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载图1' }).click()
  expect((await download).suggestedFilename()).toMatch(/^图1 .+\.jpg$/)

  const other = await page.context().newPage()
  await other.goto(`${newsroom.cmsUrl}/healthz`)
  await other.setContent('<div contenteditable role="textbox" style="min-height: 10rem"></div>')
  const box = other.getByRole('textbox')
  await box.click()
  await other.keyboard.press('ControlOrMeta+v')
  await expect(box).toContainText('图1：')
  await expect(box).toContainText('张剑峰 摄')
  await expect(box).toContainText('引导会员热心公益、回报社会。')
  const head = box.locator('p').filter({ hasText: '聚木成林助发展' })
  await expect(head).toHaveCSS('text-align', 'center')
  await expect(head).toHaveCSS('font-size', '22px')
  expect(await head.innerText()).toBe('商会建设树标杆\n聚木成林助发展')
  await expect(box.locator('[id], [class], a, img, script')).toHaveCount(0)
})
