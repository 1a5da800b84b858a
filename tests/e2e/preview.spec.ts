import { autosaved, choosePhoto, publish, writeBody } from './admin.ts'
import { expect, test } from './newsroom.ts'

test('beside the form stands the page itself, with each autosaved word, and what publishing would change', async ({
  newsroom,
  signedIn,
}) => {
  const editor = await signedIn('editor')
  const errors: string[] = []
  editor.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await editor.goto(`${newsroom.cmsUrl}/admin/collections/articles/create`)
  await autosaved(editor, () => editor.locator('#field-headline').fill('雁阵南来'))
  const plan = editor.locator('#field-pressPlan')
  await expect(editor.locator('#field-checks')).toContainText('正文：')

  await editor.locator('#live-preview-toggler').click()
  const page = editor.frameLocator('#live-preview-iframe')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('雁阵南来')
  await expect(page.locator('.draft-note')).toHaveText(/预览 · 未发布\s*还缺：正文/)

  await choosePhoto(editor.locator('#field-leadPhoto'), '异地泉商积极参与泉州市')
  await autosaved(editor, () => writeBody(editor, ['第一句话。']))
  await expect(page.getByText('第一句话。')).toBeVisible()
  await expect(page.locator('.draft-note')).toHaveText('预览 · 未发布')
  const picture = page.locator('figure img').first()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await expect(plan).toContainText(/将改动 \d+ 页：新增 \d+，改动 \d+/)
  await plan.locator('summary').click()
  await expect(plan.getByText('/feed.xml')).toBeVisible()

  const draft = new URL((await editor.locator('#live-preview-iframe').getAttribute('src')) ?? '')
  expect((await fetch(draft)).status).toBe(200)
  expect((await fetch(draft.href.replace(/.\/$/, '/'))).status).toBe(403)

  const [tab] = await Promise.all([editor.waitForEvent('popup'), editor.locator('#preview-button').click()])
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('雁阵南来')
  await tab.close()

  await publish(editor)
  await editor.locator('.press-plan__other').click()
  await expect(plan).toContainText(/将改动 \d+ 页：.*撤下 \d+/)
  expect(errors.filter((error) => /Content.Security.Policy|frame/i.test(error))).toEqual([])
})
