import type { Page } from '@playwright/test'
import { body } from '../support/lexical.ts'
import { picture } from '../support/pictures.ts'
import { isLive, read, readUntil } from '../support/reader.ts'
import { expect, test } from './newsroom.ts'

const uses = (page: Page) => page.locator('#field-photoUses')
const reason = '当事人要求撤下'

test('an editor sees where a photo is used, withdraws it everywhere with a reason, and lifts that again', async ({
  newsroom,
  signedIn,
}) => {
  const { admin } = newsroom
  const words = { caption: '要撤下的合影', credit: '张剑峰 摄', alt: '众人站成三排' }
  const { id } = (await admin.upload(await picture(), words, '?draft=true')).body.doc
  const shows = { body: body('正文。'), leadPhoto: id }
  const live = await admin.create('articles', { headline: '上线的稿件', ...shows, _status: 'published' })
  const draft = await admin.create('articles', { headline: '写作中的稿件', ...shows }, '?draft=true')
  await readUntil(live.siteUrl, isLive(words.alt))

  const editor = await signedIn('editor')
  await editor.goto(`${newsroom.cmsUrl}/admin/collections/photos/${id}`)
  await expect(uses(editor).getByRole('listitem')).toHaveText(['上线的稿件 已发布', '写作中的稿件 草稿'])
  const link = uses(editor).getByRole('link', { name: '写作中的稿件' })
  expect(await link.getAttribute('href')).toBe(`/admin/collections/articles/${draft.id}`)

  await uses(editor).getByRole('button', { name: '全站撤下…' }).click()
  const dialog = editor.getByRole('dialog', { name: '全站撤下这张照片？' })
  await expect(dialog.getByRole('listitem')).toHaveText(['上线的稿件'])
  await expect(dialog).toContainText(/网站上改动 \d+ 页/)
  const confirm = dialog.getByRole('button', { name: '全站撤下' })
  await expect(confirm).toBeDisabled()
  await dialog.getByLabel('原因').fill(reason)
  await confirm.click()
  await expect(dialog).toHaveCount(0)
  await expect(editor.locator('.photo-notices')).toContainText(`全站撤下：${reason}`)
  await expect(editor.locator('#field-pressState').getByRole('status')).toHaveText('已撤下')
  await expect(uses(editor).getByRole('button')).toHaveCount(0)
  expect((await read(live.siteUrl)).html).not.toContain(words.alt)
  const { siteUrl } = (await admin.get(`/api/photos/${id}?draft=true`)).body
  expect(siteUrl).toBeNull()

  await editor.goto(`${newsroom.cmsUrl}/admin/collections/photos?limit=50`)
  await expect(editor.locator('tr').filter({ hasText: words.caption })).toContainText(reason)

  await editor.goto(`${newsroom.cmsUrl}/admin/collections/articles/${live.id}`)
  await expect(editor.locator('#field-checks')).toContainText(`全站撤下（${reason}）`)

  await editor.goto(`${newsroom.cmsUrl}/admin/collections/photos/${id}`)
  await editor.locator('#field-place').fill('泉州')
  await expect(uses(editor)).toContainText('上线的稿件')
  await editor.locator('#action-save').click()
  await expect(editor.locator('.photo-notices')).toHaveCount(0)
  await readUntil(live.siteUrl, isLive(words.alt))
})

test('a journalist sees the uses, and no way to withdraw', async ({ newsroom, signedIn }) => {
  const words = { caption: '没人用的照片', credit: '资料图片', alt: '空椅子', rightsUntil: '2000-01-01' }
  const { id } = (await newsroom.admin.upload(await picture(), words, '?draft=true')).body.doc
  const journalist = await signedIn('journalist')
  await journalist.goto(`${newsroom.cmsUrl}/admin/collections/photos/${id}`)
  await expect(uses(journalist)).toContainText('没有报道用到它')
  await expect(uses(journalist).getByRole('button')).toHaveCount(0)
  await expect(journalist.locator('.photo-notices')).toContainText('使用期限 2000-01-01 已过')
})
