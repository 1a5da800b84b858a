import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionName } from '@guiyan/shared/content'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { type Plan, planSchema } from '@guiyan/shared/press/plan'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { photoFile } from '../serving/headers.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { PressRig } from '../testing/press-rig.ts'

vi.setConfig({ testTimeout: 30_000 })
const rig = new PressRig()
beforeAll(async () => {
  testBundle()
  await rig.start()
  await rig.settled()
}, 120_000)
afterAll(() => rig.stop())

type Edit = { collection: CollectionName; id: number; fields: Record<string, unknown> | null }

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const bodyOf = (...children: object[]) => ({ root: { type: 'root', children } })
const words = '预演里才有的正文'
const article = (fields: object = {}) => ({
  slug: 'xin-wen',
  headline: '一篇新闻',
  publishedAt: '2026-11-20T02:00:00.000Z',
  body: bodyOf(paragraph(words)),
  ...fields,
})
const first = (collection: CollectionName) => Number(rig.cms.all()[collection][0]?.id)

/** Makes the edit in the CMS, of which the press is told later. @returns what the press then would read */
function edit({ collection, id, fields }: Edit) {
  if (fields === null) rig.cms.remove(collection, id)
  const document = fields === null ? null : rig.cms.publish(collection, id, fields)
  return { collection, id: String(id), document }
}

async function planOf(changes: object[]): Promise<Plan> {
  const { status, answer } = await rig.ask(pressPaths.plan, { changes })
  expect(status, JSON.stringify(answer)).toBe(200)
  return planSchema.parse(answer)
}

/** Publishes for real what was edited. @returns the pages that differ */
async function publish(collection: CollectionName, id: number): Promise<Plan['pages']> {
  const before = rig.tree()
  await rig.ping(collection, id)
  await rig.until('/healthz', () => rig.hasPulled())
  await rig.settled()
  const after = rig.tree()
  const pages = (files: Iterable<string>) =>
    [...files]
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
      // A page in two scripts counts once.
      .filter((path) => !photoFile.test(path) && !path.startsWith('/zh-hant/'))
      .sort()
  return {
    added: pages([...after.keys()].filter((file) => !before.has(file))),
    changed: pages(
      [...after.keys()].filter((file) => before.has(file) && before.get(file) !== after.get(file)),
    ),
    removed: pages([...before.keys()].filter((file) => !after.has(file))),
  }
}

test('nothing of a plan is kept: the release, the snapshot and every answer stay as they are', async () => {
  const before = rig.tree()
  await planOf([edit({ collection: 'articles', id: 500, fields: article() })])
  rig.cms.remove('articles', 500)
  expect(rig.tree()).toEqual(before)
  for (const file of ['snapshot.db', 'snapshot.db-wal'])
    expect(readFileSync(join(rig.folder, file)).includes(words), file).toBe(false)
  expect((await rig.status('articles:500')).documents['articles:500']).toMatchObject({
    pending: false,
    receipt: null,
  })
})

describe('the plan names the very pages that the release then changes', () => {
  const edits: [string, () => Edit][] = [
    ['a new article', () => ({ collection: 'articles', id: 500, fields: article() })],
    [
      'an edited body',
      () => ({ collection: 'articles', id: 500, fields: { body: bodyOf(paragraph('改')) } }),
    ],
    ['a new headline', () => ({ collection: 'articles', id: 500, fields: { headline: '改过的标题' } })],
    [
      'a new slug',
      () => ({
        collection: 'articles',
        id: 500,
        fields: { slug: 'xin', formerSlugs: [{ slug: 'xin-wen' }] },
      }),
    ],
    [
      'another month',
      () => ({
        collection: 'articles',
        id: 501,
        fields: article({ slug: 'b', publishedAt: '2020-01-05T00:00:00Z' }),
      }),
    ],
    [
      'a renamed chamber',
      () => ({ collection: 'chambers', id: first('chambers'), fields: { name: '改名商会' } }),
    ],
    [
      'a photo’s credit',
      () => ({ collection: 'photos', id: first('photos'), fields: { credit: '新署名 摄' } }),
    ],
    [
      'a renamed series',
      () => ({ collection: 'awardSeries', id: first('awardSeries'), fields: { name: '新奖项' } }),
    ],
    ['an article that goes', () => ({ collection: 'articles', id: 501, fields: null })],
    [
      'a new chamber',
      () => ({ collection: 'chambers', id: 700, fields: { name: '新商会', slug: 'xin-shang-hui' } }),
    ],
    ['nothing but the time of change', () => ({ collection: 'chambers', id: 700, fields: {} })],
  ]
  test.each(edits)('%s', async (_name, make) => {
    const change = make()
    const plan = await planOf([edit(change)])
    const pages = await publish(change.collection, change.id)
    expect(plan.pages).toEqual(pages)
    const { added, changed, removed } = pages
    expect(plan.counts).toEqual({ added: added.length, changed: changed.length, removed: removed.length })
    expect([plan.exact, plan.checks, plan.problems]).toEqual([true, [], []])
  })
})

describe('what would keep it from going live', () => {
  test('a check that fails is named with the page', async () => {
    const award = rig.cms.all().awards[0]
    const listed = award?.['laureates']
    const laureates = Array.isArray(listed) ? listed.slice(1) : []
    const { checks } = await planOf([
      { collection: 'awards', id: String(award?.id), document: { ...award, laureates } },
    ])
    expect(checks).toMatchObject([{ check: 'laureate-fall', soft: true }])
    expect(checks[0]?.problems[0]?.page).toMatch(/^\/awards\//)
  })

  test('a page that cannot be made', async () => {
    const document = {
      id: 900,
      createdAt: '2026-11-01T00:00:00Z',
      updatedAt: '2026-11-01T00:00:00Z',
      ...article({ slug: 'z', leadPhoto: await rig.publishBrokenPhoto() }),
    }
    await vi.waitFor(() => expect(rig.rejections()).toHaveLength(1))
    const { checks } = await planOf([{ collection: 'articles', id: '900', document }])
    expect(checks).toMatchObject([{ check: 'render', problems: [{ page: '/articles/2026/11/z/' }] }])
    expect(checks[0]?.problems[0]?.problem).toContain('未能取到')
  })

  test('a document that does not fit, by its fields', async () => {
    const { problems, counts } = await planOf([
      { collection: 'articles', id: '901', document: { id: 901, headline: 7 } },
    ])
    expect(problems).toMatchObject([{ collection: 'articles', id: '901' }])
    expect(problems[0]?.problem).toContain('headline')
    expect(counts).toEqual({ added: 0, changed: 0, removed: 0 })
  })
})

test('what waits to go live besides is not counted', async () => {
  const photo = await rig.publishBrokenPhoto()
  const waiting = article({ slug: 'deng-zhe', leadPhoto: photo })
  rig.cms.publish('articles', 502, waiting)
  await rig.ping('articles', 502)
  await rig.until('/healthz', (_response, text) => text.includes('"problem":"render"'))
  const { pages, checks } = await planOf([
    edit({ collection: 'chambers', id: 700, fields: { name: '再改名' } }),
  ])
  expect(pages.changed).toContain('/chambers/xin-shang-hui/')
  expect(Object.values(pages).flat().join()).not.toContain('deng-zhe')
  expect(checks).toEqual([])
  rig.cms.remove('articles', 502)
  rig.cms.remove('photos', photo)
  await rig.ping('photos', photo)
  await rig.ping('chambers', 700)
  await publish('articles', 502)
})

test('a newer request about the same document takes the older one’s place', async () => {
  const chamber = rig.cms.all().chambers[0]
  const request = (name: string) =>
    rig.ask(pressPaths.plan, {
      changes: [{ collection: 'chambers', id: String(chamber?.id), document: { ...chamber, name } }],
    })
  const answers = await Promise.all(['一', '二', '三', '四'].map(request))
  expect(answers.at(-1)?.status).toBe(200)
  expect(answers.map(({ status }) => status)).toContain(409)
})

test('a plan wants the token', async () => {
  const response = await rig.get(pressPaths.plan, { method: 'POST', body: '{"changes":[]}' })
  expect(response.status).toBe(401)
})
