import type { Page } from '@playwright/test'
import { autosaved, publish, selectWords, takeStep, writeBody } from './admin.ts'
import { expect, test } from './newsroom.ts'

const headline = '考察团回到家乡'
const first = '考察团昨日抵达泉州，开始为期三天的走访。'
const second = '团员来自全国各地的泉籍商会。'

const panel = (page: Page) => page.locator('#field-stage')
const dialog = (page: Page) => page.getByRole('dialog')

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString())

test('a piece is handed in, returned with a note on a passage, changed, compared, made ready and published', async ({
  newsroom,
  signedIn,
}) => {
  const journalist = await signedIn('journalist')
  await journalist.goto(`${newsroom.cmsUrl}/admin/collections/articles/create`)
  await autosaved(journalist, () => journalist.locator('#field-headline').fill(headline))
  await autosaved(journalist, () => writeBody(journalist, [first, second]))
  const article = journalist.url()
  await takeStep(journalist, '送审', '请看导语')
  await expect(panel(journalist)).toContainText('送审中')

  const editor = await signedIn('editor')
  await expect(editor.locator('#nav-desk')).toContainText('1')
  await editor.goto(`${newsroom.cmsUrl}/admin/desk`)
  const waiting = editor.getByRole('listitem').filter({ hasText: headline })
  await expect(waiting).toContainText('journalist')
  await expect(waiting).toContainText('新稿')
  await expect(waiting).toContainText('请看导语')
  await waiting.getByRole('link').click()
  await expect(editor.locator('#field-headline')).toHaveValue(headline)

  await selectWords(editor, '昨日')
  await editor.getByRole('button', { name: '批注', exact: true }).click()
  await dialog(editor).getByRole('textbox').fill('写明是哪一天')
  await dialog(editor).getByRole('button', { name: '记下' }).click()
  await expect(panel(editor)).toContainText('还没送出的批注（1）')
  await takeStep(editor, '退回')
  await expect(panel(editor)).toContainText('退回修改')

  // The page that the journalist left open tells by itself.
  await expect(panel(journalist)).toContainText('写明是哪一天')
  await panel(journalist).getByRole('button', { name: '昨日', exact: true }).click()
  await expect.poll(() => selected(journalist)).toBe('昨日')
  await autosaved(journalist, () => journalist.keyboard.insertText('11月3日'))
  await expect(panel(journalist)).toContainText('原文已改')
  await panel(journalist).getByRole('button', { name: '已处理' }).click()
  await expect(panel(journalist)).not.toContainText('待处理')
  await takeStep(journalist, '送审')

  await editor.goto(`${newsroom.cmsUrl}/admin/desk`)
  await expect(waiting).toContainText('增')
  await editor.goto(article)
  await panel(editor).getByRole('button', { name: '上次审稿以来的改动' }).click()
  await expect(dialog(editor).locator('del')).toHaveText('昨日')
  await expect(dialog(editor).locator('ins')).toHaveText('11月3日')
  await editor.keyboard.press('Escape')
  await takeStep(editor, '定为待发')
  await expect(panel(editor)).toContainText('待发')
  await publish(editor)

  await expect(panel(editor)).toContainText('已发布，没有新的改动')
  await panel(editor).getByText('审稿记录').click()
  const steps = panel(editor).locator('.review-history__item')
  await expect(steps).toHaveText([
    /发布 editor/,
    /定为待发 editor/,
    /送审 journalist/,
    /退回 editor/,
    /送审 journalist/,
  ])
  await expect(steps.nth(3)).toContainText('journalist 已处理')
  await expect(steps.first().locator('time')).toHaveAttribute('datetime', /^\d{4}-/)
})

test('what a writer types while an editor returns the piece is saved, and the piece stays returned', async ({
  newsroom,
  signedIn,
}) => {
  const journalist = await signedIn('journalist')
  await journalist.goto(`${newsroom.cmsUrl}/admin/collections/articles/create`)
  await autosaved(journalist, () => journalist.locator('#field-headline').fill('边写边审'))
  await takeStep(journalist, '送审')
  const id = journalist.url().split('/').at(-1)
  const answer = await newsroom.admin.post(`/api/articles/${id}/review`, {
    action: 'returned',
    note: '补采访',
  })
  expect(answer.status).toBe(200)
  await autosaved(journalist, () => journalist.getByLabel('引题').fill('还在写的人'))
  await expect(panel(journalist)).toContainText('退回修改')
  await expect(panel(journalist)).toContainText('补采访')
  const stored = await newsroom.admin.get(`/api/articles/${id}?draft=true`)
  expect(stored.body).toMatchObject({ kicker: '还在写的人', stage: 'returned' })
})
