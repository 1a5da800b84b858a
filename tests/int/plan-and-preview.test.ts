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

const newestRelease = async (): Promise<number> =>
  (await newsroom.admin.get('/api/press/releases')).body.releases[0].number

/**
 * The pages, files of photos left out, that releases after one changed. Where a publish is not one transaction
 * (MongoDB alone), an article and its photo can come in two.
 */
async function changesSince(release: number): Promise<PageChanges> {
  const all = { added: new Set<string>(), changed: new Set<string>(), removed: new Set<string>() }
  const newest = await newestRelease()
  for (let number = release + 1; number <= newest; number++) {
    const { body: details } = await newsroom.admin.get(`/api/press/releases/${number}`)
    const { pages } = releaseDetailsSchema.parse(details)
    for (const kind of ['added', 'changed', 'removed'] as const)
      for (const path of pages?.[kind] ?? []) if (!isPhotoFile(path)) all[kind].add(path)
  }
  const isOld = (path: string) => !all.added.has(path)
  return {
    added: [...all.added].sort(),
    changed: [...all.changed].filter(isOld).sort(),
    removed: [...all.removed].sort(),
  }
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

  const before = await newestRelease()
  const live = await newsroom.admin.update('articles', draft.id, published)
  await readUntil(live.siteUrl, isLive(words))
  expect(plan.pages).toEqual(await changesSince(before))

  const publishedIn = await newestRelease()
  const withdrawal = await planOf(draft.id, 'unpublish')
  await newsroom.admin.update('articles', draft.id, { _status: 'draft' })
  await readUntil(live.siteUrl, isGone)
  expect(withdrawal.pages).toEqual(await changesSince(publishedIn))
}, 60_000)
