import { block, body, heading } from '../support/lexical.ts'
import { autosaved, publish } from './admin.ts'
import { expect, test } from './newsroom.ts'

test('what is odd holds a publish back, is found by a click, and passes in an editor’s name', async ({
  newsroom,
  signedIn,
}) => {
  const { docs } = (await newsroom.admin.get('/api/awards?where[year][equals]=2024&depth=0')).body
  const article = await newsroom.admin.create(
    'articles',
    {
      headline: '12家商会热心公益',
      body: body(
        '长春市南安商会和上海石狮商会返乡考察。',
        heading('助力公益'),
        block('laureateRoll', { award: docs[0].id }),
        '面对复杂的市场环境 with 政策变化，商会慰问残废人，开展座谈。',
      ),
    },
    '?draft=true',
  )
  const editor = await signedIn('editor')
  await editor.goto(`${newsroom.cmsUrl}/admin/collections/articles/${article.id}`)
  const checks = editor.locator('#field-checks')
  const line = (check: string) => checks.locator(`[data-check="${check}"]`)

  await expect(checks.getByRole('status')).toHaveText('还不能发布：先改下面标红的。')
  await expect(checks.locator('.checks__group--hard')).toContainText('“残废人”在用词表里：禁用，改用“残疾人”')
  await editor.locator('#action-save').click()
  await expect(editor.locator('.payload-toast-container')).toContainText('还不能发布：发布前检查有 3 条')
  expect((await newsroom.admin.get(`/api/articles/${article.id}?depth=0`)).body._status).toBe('draft')

  // From another tab a click leads to the words.
  await editor.getByRole('button', { name: '出处', exact: true }).click()
  await line('stray-latin')
    .getByRole('button', { name: /夹着英文/ })
    .click()
  await expect
    .poll(() => editor.evaluate(() => document.getSelection()?.toString()))
    .toBe('市场环境 with 政策变化')
  await line('no-byline').getByRole('button').click()
  await expect(editor.locator('#field-bylines')).toBeInViewport()

  await autosaved(editor, () => line('house-word').getByRole('button', { name: '改成“残疾人”' }).click())
  await expect(checks.locator('.checks__group--hard')).toHaveCount(0)
  await expect(checks.getByRole('status')).toHaveText('还不能发布：逐条改好，或由编辑放行。')
  await autosaved(editor, () => checks.getByRole('button', { name: '2 家都加到相关商会' }).click())
  await expect(line('unlinked-chamber')).toHaveCount(0)

  await autosaved(editor, () => editor.locator('#field-headline').fill('商会热心公益'))
  await expect(line('title-number')).toHaveCount(0)
  await line('stray-latin').getByRole('button', { name: '放行…' }).click()
  await checks.getByLabel('放行的理由').fill('引自原稿')
  await editor.keyboard.press('Enter')
  const passed = checks.locator('.checks__group--passed')
  await expect(passed).toContainText('editor：引自原稿')
  await expect(checks.getByRole('status')).toHaveText('没有拦住发布的问题。')

  await passed.getByRole('button', { name: '收回' }).click()
  await expect(passed).toHaveCount(0)
  await line('stray-latin').getByRole('button', { name: '放行…' }).click()
  await checks.getByLabel('放行的理由').fill('引自原稿')
  await editor.keyboard.press('Enter')
  await expect(passed).toHaveCount(1)
  await publish(editor)
  const { body: live } = await newsroom.admin.get(`/api/articles/${article.id}?depth=0`)
  expect(live._status).toBe('published')
  expect(live.chambers).toHaveLength(2)
  expect(JSON.stringify(live.body)).toContain('慰问残疾人')
})
