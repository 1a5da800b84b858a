import { type PageChanges, releaseDetailsSchema } from '@guiyan/shared/press/release'
import { type Plan, planSchema } from '@guiyan/shared/press/plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { block, body } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { picture } from '../support/pictures.ts'
import { isGone, isLive, read, readUntil } from '../support/reader.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
}, 120_000)
afterAll(() => newsroom?.stop())

const published = { _status: 'published' }
const isPhotoFile = (path: string) => /^\/photos\/.*[^/]$/.test(path)

async function planOf(id: number, action: string): Promise<Plan> {
  const { status, body: answer } = await newsroom.admin.post('/api/press/plan', {
    collection: 'articles',
    id,
    action,
  })
  expect(status, JSON.stringify(answer)).toBe(200)
  return planSchema.parse(answer)
}

/** The pages, files of photos left out, that the newest release changed. */
async function newestChanges(): Promise<PageChanges> {
  const { body: list } = await newsroom.admin.get('/api/press/releases')
  const { body: details } = await newsroom.admin.get(`/api/press/releases/${list.releases[0].number}`)
  const { pages } = releaseDetailsSchema.parse(details)
  const { added, changed, removed } = pages ?? { added: [], changed: [], removed: [] }
  const plain = (paths: string[]) => paths.filter((path) => !isPhotoFile(path))
  return { added: plain(added), changed: plain(changed), removed: plain(removed) }
}

/** Follows the preview button. @returns the signed address */
async function signedAddress(id: number): Promise<string> {
  const { body: login } = await newsroom.admin.get('/api/users/me')
  const response = await fetch(`${newsroom.cmsUrl}/api/press/preview/articles/${id}`, {
    headers: { authorization: `JWT ${login.token}` },
    redirect: 'manual',
  })
  expect(response.status).toBe(302)
  return response.headers.get('location') ?? ''
}

test('a draft is planned and previewed with its picture, and a publish does what was said', async () => {
  const words = '只在草稿里的话'
  const first = await newsroom.admin.create('articles', {
    headline: '头一篇',
    body: body('正文。'),
    ...published,
  })
  await readUntil(first.siteUrl, isLive('头一篇'))
  const upload = await newsroom.admin.upload(
    await picture(),
    { caption: '合影', credit: '张剑峰 摄', alt: '合影' },
    '?draft=true',
  )
  const photo = upload.body.doc
  const shown = body(words, block('photo', { photo: photo.id }))
  const draft = await newsroom.admin.create('articles', { headline: '第二篇', body: shown }, '?draft=true')

  const plan = await planOf(draft.id, 'publish')
  expect([plan.exact, plan.checks, plan.problems]).toEqual([true, [], []])
  const address = await signedAddress(draft.id)
  const preview = await fetch(address)
  const html = await preview.text()
  expect([preview.status, html.includes(words)]).toEqual([200, true])
  const [, file = ''] = /src="(\/_press\/preview\/[^"]+\/files\/[^"]+)"/.exec(html) ?? []
  const bytes = await fetch(newsroom.siteUrl + file)
  expect([bytes.status, bytes.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  for (const page of ['/', '/articles/', '/feed.xml'])
    expect((await read(newsroom.siteUrl + page)).html).not.toContain(words)
  expect((await fetch(address.replace(/.\/$/, '/'))).status).toBe(403)

  const live = await newsroom.admin.update('articles', draft.id, published)
  await readUntil(live.siteUrl, isLive(words))
  expect(plan.pages).toEqual(await newestChanges())

  const withdrawal = await planOf(draft.id, 'unpublish')
  await newsroom.admin.update('articles', draft.id, { _status: 'draft' })
  await readUntil(live.siteUrl, isGone)
  expect(withdrawal.pages).toEqual(await newestChanges())
}, 60_000)
