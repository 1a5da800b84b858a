import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, signIn } from '../support/api.ts'
import { block, body } from '../support/lexical.ts'
import { adminAccount, startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { hirePeople } from '../support/people.ts'
import { picture } from '../support/pictures.ts'
import { isGone, isLive, read, readUntil } from '../support/reader.ts'

let newsroom: Newsroom
let editor: Api
beforeAll(async () => {
  newsroom = await startNewsroom()
  editor = (await hirePeople(newsroom)).editor
}, 120_000)
afterAll(() => newsroom?.stop())

const published = { _status: 'published' }
const altOf = (caption: string) => `替代文字（${caption}）`
const words = (caption: string) => ({ caption, credit: '张剑峰 摄', alt: altOf(caption) })
const day = (fromNow: number) => new Date(Date.now() + fromNow * 24 * 3600_000).toISOString()

/** An article that is live with the photo as its lead and in a gallery beside another; its page, and the photo's. */
async function showing(caption: string, more: object = {}) {
  const upload = async (data: object) => {
    const answer = await editor.upload(await picture(), data, '?draft=true')
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.doc.id as number
  }
  const photo = await upload({ ...words(caption), ...more })
  const other = await upload(words('留下的另一张'))
  const article = await editor.create('articles', {
    headline: `用到${caption}的稿件`,
    leadPhoto: photo,
    body: body('照常可读的正文。', block('gallery', { photos: [photo, other] })),
    ...published,
  })
  const page = await readUntil(article.siteUrl, isLive(altOf(caption)))
  const { siteUrl } = (await editor.get(`/api/photos/${photo}`)).body
  await readUntil(siteUrl, isLive(caption))
  const folder = new URL(siteUrl).pathname
  const files = [...page.html.matchAll(/"(\/photos\/[^" ]+\.(?:jpg|webp|avif))"/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.startsWith(folder))
  expect(files.length).toBeGreaterThan(0)
  return { photo, article, url: siteUrl as string, files: files.map((path) => newsroom.siteUrl + path) }
}

/** The article's page without the photo: as soon as the photo's own page is gone, since both go in one release. */
async function expectGone({ url, article, files }: Awaited<ReturnType<typeof showing>>, caption: string) {
  await readUntil(url, isGone)
  const page = await read(article.siteUrl)
  expect(page.status).toBe(200)
  expect(page.html).toContain('照常可读的正文。')
  expect(page.html).toContain('留下的另一张')
  expect(page.html).not.toContain(altOf(caption))
  for (const file of files) {
    expect(page.html).not.toContain(new URL(file).pathname)
    expect((await read(file)).status, file).toBe(404)
  }
}

const newestRelease = async (): Promise<number> =>
  (await editor.get('/api/press/releases')).body.releases[0].number

test('a photo that is withdrawn leaves all pages in one release, and comes back when it is lifted', async () => {
  const caption = '要撤下的合影一张'
  const shown = await showing(caption)
  const before = await newestRelease()
  const answer = await editor.post(`/api/photos/${shown.photo}/withdraw`, { reason: '当事人要求' })
  expect(answer.status).toBe(200)
  expect(answer.body.articles).toEqual([{ id: shown.article.id, title: shown.article.headline }])
  await expectGone(shown, caption)
  expect(await newestRelease()).toBe(before + 1)

  const refused = await editor.patch(`/api/articles/${shown.article.id}`, published)
  expect(refused.status).toBe(400)
  expect(JSON.stringify(refused.body)).toContain('当事人要求')

  await editor.update('photos', shown.photo, published)
  await readUntil(shown.url, isLive(caption))
  expect((await read(shown.article.siteUrl)).html).toContain(altOf(caption))
  for (const file of shown.files) expect((await read(file)).status).toBe(200)
  expect((await editor.patch(`/api/articles/${shown.article.id}`, published)).status).toBe(200)
}, 60_000)

test('two people who withdraw it at once are both answered, and it is gone', async () => {
  const { photo, url } = await showing('两人同时撤下')
  const answers = await Promise.all(
    ['甲的原因', '乙的原因'].map((reason) => editor.post(`/api/photos/${photo}/withdraw`, { reason })),
  )
  const statuses = answers.map(({ status }) => status)
  expect(statuses).toContain(200)
  for (const status of statuses) expect([200, 409]).toContain(status)
  await readUntil(url, isGone)
}, 60_000)

test('a photo is withdrawn by itself when its last day is over, though the CMS was off that night', async () => {
  const caption = '到期的照片'
  const shown = await showing(caption, { rightsUntil: day(0) })
  await newsroom.cms.stop()
  const clock = new URL('../support/clock-ahead.ts', import.meta.url).href
  Object.assign(newsroom.env, {
    NODE_OPTIONS: `--import ${clock}`,
    TEST_CLOCK_AHEAD_MS: String(2 * 24 * 3600_000),
  })
  await newsroom.startCms()
  await expectGone(shown, caption)
  const later = await signIn(newsroom.cmsUrl, adminAccount)
  const { body: photo } = await later.get(`/api/photos/${shown.photo}?draft=true`)
  expect(photo).toMatchObject({ _status: 'draft', withdrawnReason: '使用期限已过' })
  const refused = await later.patch(`/api/articles/${shown.article.id}`, published)
  expect(refused.status).toBe(400)
}, 120_000)
