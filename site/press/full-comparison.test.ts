import { digestsPath } from '@guiyan/shared/press/changes'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { tinyPicture } from '../src/sample/tiny-picture.ts'
import { usualTiming } from './press.ts'
import { testBundle } from './testing/build-bundle.ts'
import { PressRig } from './testing/press-rig.ts'
import { articleAddress, sampleArticle } from './testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(async () => {
  rig = new PressRig()
  // So that it never looks for what is new alone.
  await rig.start({ timing: { ...usualTiming, healMs: 50, fullMs: 1 } })
  await rig.settled()
})
afterEach(() => rig.stop())

/** What the CMS was asked for in two comparisons from now on. */
async function askedMeanwhile(): Promise<Set<string>> {
  const comparisons = () => rig.cms.asked.filter((path) => path === digestsPath).length
  rig.cms.asked.length = 0
  await vi.waitUntil(() => comparisons() > 2, 10_000)
  return new Set(rig.cms.asked)
}

test('lists nothing where nothing differs, also after a restart', async () => {
  expect([...(await askedMeanwhile())].filter((path) => path.endsWith('s/articles'))).toEqual([])
  await rig.stopPress()
  rig.cms.asked.length = 0
  await rig.startPress()
  await rig.settled()
  expect(rig.cms.asked).toContain(digestsPath)
  expect(rig.cms.asked.filter((path) => path.startsWith('/api/photos'))).toEqual([])
})

test('finds by itself: a change, a publish, something taken away', async () => {
  rig.cms.publish('articles', 500, sampleArticle())
  await rig.until(articleAddress, ({ status }) => status === 200)
  // Its time is earlier than those that were seen.
  rig.cms.clock = '2020-01-01T00:00:00Z'
  rig.cms.publish('articles', 500, { headline: '时间倒流的标题' })
  await rig.until(articleAddress, (_response, text) => text.includes('时间倒流的标题'))
  // As many as before.
  rig.cms.remove('articles', 500)
  rig.cms.publish('articles', 501, sampleArticle({ slug: 'ding-ti' }))
  await rig.until('/articles/2026/11/ding-ti/', ({ status }) => status === 200)
  expect((await rig.get(articleAddress)).status).toBe(404)
})

test('lists only the collection that differs', async () => {
  await askedMeanwhile()
  rig.cms.asked.length = 0
  rig.cms.publish('articles', 500, sampleArticle())
  await rig.until(articleAddress, ({ status }) => status === 200)
  const lists = rig.cms.asked.filter((path) => /^\/api\/[a-zA-Z]+$/.test(path))
  expect(new Set(lists)).toEqual(new Set(['/api/articles']))
})

test('asks again for what was rejected, and for nothing else because of it', async () => {
  const filename = 'late-w6.avif'
  const bytes = tinyPicture('image/avif', filename)
  const file = { crop: null, filename, mimeType: 'image/avif', width: 6, height: 4, filesize: bytes.length }
  rig.cms.publish('photos', 77, { caption: '合影', alt: '两人', credit: '张剑峰 摄', derivatives: [file] })
  rig.cms.publish('articles', 500, sampleArticle({ leadPhoto: 77 }))
  await rig.until('/healthz', (_response, text) => text.includes('"problem":"render"'))
  expect([...(await askedMeanwhile())].filter((path) => path === '/api/chambers')).toEqual([])
  // The same revision, whose file has come.
  rig.cms.files.set(filename, bytes)
  await rig.until(articleAddress, ({ status }) => status === 200)
})
