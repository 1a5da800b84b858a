import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionName } from '@guiyan/shared/content'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { signPreview } from '@guiyan/shared/press/preview'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { tinyPicture } from '../../src/sample/tiny-picture.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { PressRig, testSecret } from '../testing/press-rig.ts'

vi.setConfig({ testTimeout: 30_000 })
const rig = new PressRig()
beforeAll(async () => {
  testBundle()
  await rig.start()
  await rig.settled()
}, 120_000)
afterAll(() => rig.stop())

const canary = '金丝雀不可外泄'
const times = { createdAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-01T00:00:00.000Z' }
const token = (collection: CollectionName, id: number, expires = Date.now() + 60_000) =>
  signPreview({ collection, id: String(id), expires }, testSecret)
const bodyOf = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

/** Puts a draft into the CMS, others that go with it after it. @returns the address of its preview */
function drafted(collection: CollectionName, id: number, fields: object, ...others: object[]): string {
  rig.cms.drafts.set(`${collection}:${id}`, {
    changes: [{ collection, id: String(id), document: { id, ...times, ...fields } }, ...others],
  })
  return pressPaths.preview(token(collection, id))
}

async function shown(address: string): Promise<string> {
  const response = await rig.get(address)
  const text = await response.text()
  expect([response.status, text.slice(0, 800)]).toEqual([200, expect.anything()])
  return text
}

describe('a draft’s page', () => {
  test('is the page that a publish would make, under a note that it is none', async () => {
    const fields = {
      slug: 'yu-lan',
      headline: '预览的主题',
      publishedAt: '2026-11-20T02:00:00Z',
      body: bodyOf(paragraph('预览的正文')),
    }
    const text = await shown(drafted('articles', 800, fields))
    rig.cms.publish('articles', 800, { ...fields, ...times })
    await rig.ping('articles', 800)
    await rig.until('/articles/2026/11/yu-lan/', (response) => response.status === 200)
    const real = await (await rig.get('/articles/2026/11/yu-lan/')).text()
    expect(await shown(drafted('articles', 800, fields))).toContain('预览 · 线上以已发布的为准')
    const plain = (page: string) =>
      page
        .replace(/<style>[\s\S]*?<\/style><\/head>/, '</head>')
        .replace(/<p class="draft-note"[\s\S]*?<\/p>/, '')
        .replace(/<script data-editor[\s\S]*?<\/script>/, '')
        .replaceAll(/2026-11-\d\dT[\d:.]+Z/g, '')
    expect(plain(text)).toBe(plain(real))
    expect(text).toContain('预览 · 未发布')
  })

  test('shows pictures that the site does not have, from the CMS, and no others', async () => {
    const filename = 'draft-w480.webp'
    const picture = tinyPicture('image/webp', filename)
    rig.cms.files.set(filename, picture)
    const derivatives = [
      { crop: null, filename, mimeType: 'image/webp', width: 480, height: 320, filesize: picture.length },
    ]
    const photo = {
      id: 810,
      ...times,
      caption: '未公开的合影',
      credit: '张剑峰 摄',
      alt: '合影',
      derivatives,
    }
    const address = drafted(
      'articles',
      811,
      {
        slug: 'tu',
        headline: '有图',
        publishedAt: times.createdAt,
        leadPhoto: 810,
        body: bodyOf(paragraph('文')),
      },
      { collection: 'photos', id: '810', document: photo },
    )
    const draft = rig.cms.drafts.get('articles:811')
    if (draft) draft.files = [filename]
    const text = await shown(address)
    const file = `${address}files/${filename}`
    expect(text).toContain(`src="${file}"`)
    expect(text).not.toMatch(/"\/photos\/2026\/11\/810\/\w/)
    const answer = await rig.get(file)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'no-store',
    ])
    expect(picture.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true)
    const [published = ''] = rig.cms.files.keys()
    expect((await rig.get(`${address}files/${published}`)).status).toBe(404)
    expect((await rig.get(`/photos/2026/11/810/${filename}`)).status).toBe(404)
  })

  const half: [CollectionName, object, string[]][] = [
    ['articles', {}, ['（未填主题）', '（未写正文）', '还缺：主题、正文']],
    [
      'articles',
      {
        headline: ' ',
        bylines: [{ role: '记者' }],
        body: bodyOf(paragraph('写了的'), { type: 'block', fields: { blockType: 'photo' } }),
      },
      ['写了的', '（这一块内容没有填完）', '还缺：主题、署名第 1 行、正文第 2 段'],
    ],
    [
      'chambers',
      { honours: [{ level: '全国' }, { title: '先进商会' }] },
      ['（未填名称）', '先进商会', '荣誉第 1 行'],
    ],
    ['awardSeries', {}, ['（未填名称）', '还缺：名称、首届年份']],
    ['awards', { laureates: [{}] }, ['（未选奖项）', '还缺：奖项、年份、得主第 1 行']],
    [
      'photos',
      {
        derivatives: [
          {
            crop: null,
            filename: 'x-w480.webp',
            mimeType: 'image/webp',
            width: 480,
            height: 320,
            filesize: 18,
          },
        ],
      },
      ['（未填图片说明）', '（未署名）'],
    ],
  ]
  test.each(half)('half-written is shown with what it lacks (%s)', async (collection, fields, expected) => {
    const text = await shown(drafted(collection, 820, fields))
    for (const words of expected) expect(text).toContain(words)
  })

  test('what cannot be shown says why, in Chinese, and refreshes once it can', async () => {
    const address = drafted('articles', 830, { headline: 7, slug: 'x', publishedAt: times.createdAt })
    const response = await rig.get(address)
    const text = await response.text()
    expect([response.status, response.headers.get('cache-control')]).toEqual([422, 'no-store'])
    expect(text).toContain('还不能预览')
    expect(text).toContain('headline')
    expect(text).toContain('<script data-editor')
  })

  test('that lost its address to a published one says so', async () => {
    const [other] = rig.cms.all().chambers
    const response = await rig.get(drafted('chambers', 99, { name: '重名', slug: other?.['slug'] }))
    expect([response.status, (await response.text()).includes('已属于另一份')]).toEqual([422, true])
  })
})

describe('whoever holds no right', () => {
  test('gets 403 for a wrong, an old and a foreign signature, and no word of the draft', async () => {
    drafted('articles', 840, { headline: canary })
    const right = token('articles', 840)
    const [body, signature] = right.split('.')
    const foreign = signPreview(
      { collection: 'articles', id: '840', expires: Date.now() + 60_000 },
      'another',
    )
    const other = token('articles', 841)
    for (const wrong of [
      pressPaths.preview(token('articles', 840, Date.now() - 1)),
      pressPaths.preview(foreign),
      pressPaths.preview(`${body}.${signature?.slice(1)}`),
      pressPaths.preview(`${other.split('.')[0]}.${signature}`),
      pressPaths.preview('x'),
      '/_press/preview/',
      pressPaths.previewFile(foreign, 'draft-w480.webp'),
      `${pressPaths.preview(right)}../../x`.replace('/../../', '/a/b/'),
    ]) {
      const response = await rig.get(wrong)
      const text = await response.text()
      expect([wrong, response.status]).toEqual([wrong, 403])
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(text).toContain('已过期')
      expect(text).not.toContain(canary)
    }
    expect((await rig.get(pressPaths.preview(right), { method: 'POST' })).status).toBe(405)
  })

  test('and no draft is stored, listed or shown elsewhere', async () => {
    await shown(
      drafted('articles', 850, { headline: canary, slug: 'jin-si-que', body: bodyOf(paragraph(canary)) }),
    )
    for (const [file, text] of rig.tree())
      expect(Buffer.from(text, 'latin1').includes(canary), file).toBe(false)
    for (const file of readdirSync(rig.folder).filter((name) => name.startsWith('snapshot.db')))
      expect(readFileSync(join(rig.folder, file)).includes(canary), file).toBe(false)
    for (const path of ['/', '/articles/', '/feed.xml', '/sitemaps/articles-2026-11.xml', '/healthz'])
      expect(await (await rig.get(path)).text(), path).not.toContain(canary)
  })
})

test('its headers let nobody keep, index or frame it but the CMS, and no script run but its own', async () => {
  const response = await rig.get(drafted('articles', 860, { headline: '甲' }))
  const text = await response.text()
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(policy).toContain(`frame-ancestors ${rig.cms.url}`)
  const [, script = ''] = /<script data-editor[^>]*>([\s\S]*?)<\/script>/.exec(text) ?? []
  const [, style = ''] = /<style>([\s\S]*?)<\/style><\/head>/.exec(text) ?? []
  const hash = (own: string) => `'sha256-${createHash('sha256').update(own).digest('base64')}'`
  expect(policy).toContain(`script-src ${hash(script)};`)
  expect(policy).toContain(`style-src 'self' ${hash(style)};`)
})

test('the page of a CMS that does not answer, or has no such draft', async () => {
  const gone = await rig.get(pressPaths.preview(token('articles', 870)))
  expect([gone.status, (await gone.text()).includes('没有这份草稿')]).toEqual([404, true])
  rig.cms.mood = 'error'
  const away = await rig.get(pressPaths.preview(token('articles', 860)))
  rig.cms.mood = 'well'
  expect([away.status, (await away.text()).includes('采编系统没有应答')]).toEqual([502, true])
})
