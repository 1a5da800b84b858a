import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changesPath } from '@guiyan/shared/press/changes'
import { LockedError } from './lock.ts'
import { usualTiming } from './press.ts'
import { photoFiles } from '../src/sample/photo-files.ts'
import { testBundle } from './testing/build-bundle.ts'
import { differingFiles, PressRig, testImprint } from './testing/press-rig.ts'
import { articleAddress as address, sampleArticle as article } from './testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(async () => {
  rig = new PressRig()
})
afterEach(() => rig.stop())

const live = (response: Response) => response.status === 200
const gone = (response: Response) => response.status === 404

async function published(fields: object = {}, at = address) {
  await rig.start()
  rig.cms.publish('articles', 500, article(fields))
  await rig.settled()
  await rig.ping('articles', 500)
  await rig.until(at, live)
}

describe('a change in the CMS', () => {
  test('a published article is live, in its archives and in the feed', async () => {
    await published()
    for (const path of [
      '/articles/2026/11/',
      '/articles/2026/',
      '/feed.xml',
      '/sitemaps/articles-2026-11.xml',
    ]) {
      expect(await (await rig.get(path)).text(), path).toContain('xin-wen')
    }
  })

  test('an edit is live, and pages that did not read it stay the same files', async () => {
    await published()
    const before = rig.tree()
    rig.cms.publish('articles', 500, { headline: '改过的标题' })
    await rig.ping('articles', 500)
    await rig.until(address, (_response, text) => text.includes('改过的标题'))
    const changed = differingFiles(before, rig.tree())
    expect(changed).toContain('articles/2026/11/xin-wen/index.html')
    expect(changed.filter((file) => file.startsWith('photos/') || file.startsWith('chambers/by-'))).toEqual(
      [],
    )
  })

  test('an article that is taken back is 404, and its empty archive with it', async () => {
    const old = '/articles/2020/05/jiu-wen/'
    await published({ publishedAt: '2020-05-01T02:00:00.000Z', slug: 'jiu-wen' }, old)
    rig.cms.remove('articles', 500)
    await rig.ping('articles', 500)
    await rig.until(old, gone)
    for (const path of ['/articles/2020/05/', '/articles/2020/', '/sitemaps/articles-2020-05.xml']) {
      expect((await rig.get(path)).status, path).toBe(404)
    }
  })

  test('a new slug moves the page and redirects from the old address', async () => {
    await published()
    rig.cms.publish('articles', 500, { slug: 'xin-di-zhi', formerSlugs: [{ slug: 'xin-wen' }] })
    await rig.ping('articles', 500)
    await rig.until('/articles/2026/11/xin-di-zhi/', live)
    const old = await rig.get(address)
    expect([old.status, old.headers.get('location')]).toEqual([301, '/articles/2026/11/xin-di-zhi/'])
  })

  test('a new name of a chamber reaches every page that shows it', async () => {
    await rig.start()
    await rig.settled()
    const [chamber] = rig.cms.all().chambers
    const name = String(chamber?.['name'])
    const showing = [...rig.tree()].filter(([, text]) =>
      Buffer.from(text, 'latin1').toString().includes(`>${name}<`),
    )
    expect(showing.length).toBeGreaterThan(2)
    rig.cms.publish('chambers', Number(chamber?.id), { name: '改名商会' })
    await rig.ping('chambers', Number(chamber?.id))
    await rig.until(`/chambers/${String(chamber?.['slug'])}/`, (_response, text) => text.includes('改名商会'))
    for (const [file] of showing) {
      expect(Buffer.from(rig.tree().get(file) ?? '', 'latin1').toString(), file).toContain('改名商会')
    }
  })

  test('a photo brings its files, and takes them away', async () => {
    // All articles go with it: many pages of a site that has few.
    await rig.start({ leniency: { fallShare: 1, waived: [] } })
    await rig.settled()
    const file = [...rig.tree().keys()].find((name) => /^photos\/.*\.(jpg|webp)$/.test(name)) ?? ''
    const bytes = await (await rig.get(`/${file}`)).arrayBuffer()
    const made = photoFiles(rig.cms.all().photos).get(file.split('/').at(-1) ?? '')
    expect(Buffer.from(bytes).equals(made ?? Buffer.of())).toBe(true)
    const id = Number(file.split('/')[3])
    for (const each of rig.cms.all().articles) rig.cms.remove('articles', Number(each.id))
    rig.cms.remove('photos', id)
    await rig.ping('articles', 1, 2, 3, 4, 5, 6)
    await rig.ping('photos', id)
    await rig.until(`/${file}`, gone)
  })
})

describe('when something goes wrong', () => {
  test('at rest a look is one question, which a CMS where nothing changed need not answer', async () => {
    await rig.start({ timing: { ...usualTiming, healMs: 50 } })
    await rig.settled()
    const rests = () => rig.cms.asked.slice(-3).every((path) => path === changesPath)
    await vi.waitUntil(() => rig.cms.asked.length > 10 && rests(), 10_000)
    rig.cms.asked.length = 0
    rig.cms.publish('articles', 500, article())
    await rig.until(address, live)
    await vi.waitUntil(rests, 10_000)
    expect(new Set(rig.cms.asked)).toEqual(new Set([changesPath, '/api/articles']))
  })

  test('a lost ping is made good by looking', async () => {
    await rig.start({ timing: { ...usualTiming, healMs: 50 } })
    await rig.settled()
    rig.cms.publish('articles', 500, article())
    await rig.until(address, live)
    rig.cms.remove('articles', 500)
    await rig.until(address, gone)
  })

  test.each(['error', 'half', 'short', 'gone'] as const)(
    'a CMS that answers "%s" changes nothing, and heals',
    async (mood) => {
      await rig.start({ timing: { ...usualTiming, healMs: 20, retryMs: 20, longestRetryMs: 100 } })
      await rig.settled()
      const before = rig.tree()
      rig.cms.mood = mood
      rig.cms.publish('articles', 500, article())
      await rig.ping('articles', 500)
      await rig.until('/healthz', () => rig.cms.answered > 3)
      expect(differingFiles(before, rig.tree())).toEqual([])
      rig.cms.mood = 'well'
      await rig.until(address, live)
    },
  )

  test('a document that does not fit keeps its old version, and others go live', async () => {
    await published()
    rig.cms.publish('articles', 500, { headline: 7 })
    rig.cms.publish('articles', 501, article({ slug: 'ling-yi-pian' }))
    await rig.ping('articles', 500, 501)
    await rig.until('/articles/2026/11/ling-yi-pian/', live)
    expect(await (await rig.get(address)).text()).toContain('一篇新闻')
    expect(rig.rejections()).toMatchObject([{ collection: 'articles', id: '500' }])
  })

  test('a page that cannot be rendered keeps the release from going live, and says where it is', async () => {
    await published()
    const photo = await rig.publishBrokenPhoto()
    rig.cms.publish('articles', 500, { leadPhoto: photo })
    await rig.ping('articles', 500)
    await rig.until('/healthz', (_response, text) => text.includes('"problem":"render"'))
    expect(await (await rig.get(address)).text()).toContain('正文第一段')
    const { problem } = await rig.status()
    expect(problem?.message).toContain(address)
    expect(problem?.message).toContain(`图片 ${photo} 已发布，但未能取到：caption：`)
    rig.cms.publish('articles', 500, article({ headline: '已改正', leadPhoto: null }))
    await rig.ping('articles', 500)
    await rig.until(address, (_response, text) => text.includes('已改正'))
    expect(rig.state().problem).toBeNull()
  })

  test('a page that is taken away leaves plain words where somebody had typed a link to it', async () => {
    await published()
    const link = { type: 'link', fields: { url: address }, children: [{ type: 'text', text: '此处' }] }
    const body = { root: { type: 'root', children: [{ type: 'paragraph', children: [link] }] } }
    const linking = '/articles/2026/11/yin-yong/'
    rig.cms.publish('articles', 501, article({ slug: 'yin-yong', body }))
    await rig.ping('articles', 501)
    await rig.until(linking, (_response, text) => text.includes(`href="${address}"`))
    rig.cms.remove('articles', 500)
    await rig.ping('articles', 500)
    await rig.until(address, gone)
    const page = await (await rig.get(linking)).text()
    expect(page).toContain('此处')
    expect(page).not.toContain(`href="${address}"`)
  })

  test('what changed while the press was down is live after a restart', async () => {
    await published()
    await rig.stopPress()
    rig.cms.remove('articles', 500)
    rig.cms.publish('articles', 501, article({ slug: 'xin-pian' }))
    await rig.startPress()
    await rig.until('/articles/2026/11/xin-pian/', live)
    expect((await rig.get(address)).status).toBe(404)
  })

  test('a crash between swap and notes leaves nothing behind', async () => {
    await published()
    await rig.stopPress()
    const state = rig.saveSnapshot()
    rig.cms.publish('articles', 501, article({ slug: 'yi-shan' }))
    await rig.startPress()
    await rig.until('/articles/2026/11/yi-shan/', live)
    await rig.stopPress()
    // The release is live, but the notes know nothing of it; and by now its article is gone again.
    state.restore()
    rig.cms.remove('articles', 501)
    await rig.startPress()
    await rig.until('/articles/2026/11/yi-shan/', gone)
    await rig.until(address, live)
  })

  test('another 备案号 is on every page after a restart', async () => {
    await published()
    await rig.stopPress()
    const icp = { text: '闽ICP备2027000002号', href: 'https://beian.miit.gov.cn/' }
    await rig.startPress({ imprint: { ...testImprint, icp } })
    await rig.until(address, (_response, text) => text.includes(icp.text))
    const pages = [...rig.tree()].filter(([file, text]) => file.endsWith('.html') && text.includes('<footer'))
    expect(pages.length).toBeGreaterThan(20)
    for (const [file, text] of pages) expect(Buffer.from(text, 'latin1').toString(), file).toContain(icp.text)
  })

  test('a damaged snapshot is put aside and filled again, while the live release serves', async () => {
    await published()
    await rig.stopPress()
    writeFileSync(join(rig.folder, 'snapshot.db'), 'not a database, and long enough to be looked at as one')
    rig.cms.publish('articles', 500, { headline: '之后的新题' })
    await rig.startPress()
    expect((await rig.get(address)).status).toBe(200)
    await rig.until(address, (_response, text) => text.includes('之后的新题'))
    expect(readdirSync(rig.folder).some((name) => name.startsWith('snapshot.db.damaged-'))).toBe(true)
  })

  test('a second press on the same folder is refused', async () => {
    await rig.start()
    await rig.settled()
    const { url } = rig
    await expect(rig.startPress()).rejects.toThrow(LockedError)
    expect((await fetch(`${url}/healthz`)).ok).toBe(true)
  })

  test('a link out of the release store is not followed', async () => {
    await rig.start()
    await rig.settled()
    writeFileSync(join(rig.folder, 'outside.txt'), 'outside')
    mkdirSync(join(rig.folder, 'elsewhere'))
    const root = join(rig.folder, 'releases', 'current')
    symlinkSync(join(rig.folder, 'outside.txt'), join(root, 'escape.txt'))
    symlinkSync(join(rig.folder), join(root, 'escape'))
    for (const path of [
      '/escape.txt',
      '/escape/outside.txt',
      '/..%2f..%2foutside.txt',
      '/%2e%2e/snapshot.db',
      '/%00',
    ]) {
      const response = await rig.get(path)
      expect(response.status, path).toBe(404)
      expect(await response.text()).not.toContain('outside')
    }
  })
})

test('no reader sees a torn page or an error while releases are swapped', async () => {
  await published()
  const swapping = new AbortController()
  const seen = new Set<number>()
  const reader = (async () => {
    while (!swapping.signal.aborted) {
      const response = await rig.get(address)
      const text = await response.text()
      seen.add(response.status)
      expect(text.endsWith('</html>') || text.endsWith('</html>\n')).toBe(true)
    }
  })()
  for (let edit = 0; edit < 20; edit++) {
    rig.cms.publish('articles', 500, { headline: `第${edit}次修改` })
    await rig.ping('articles', 500)
    await rig.until(address, (_response, text) => text.includes(`第${edit}次修改`))
  }
  swapping.abort()
  await reader
  expect([...seen]).toEqual([200])
})

test('the same documents give the same bytes, whatever way led there', async () => {
  await published()
  rig.cms.publish('chambers', 1, { profile: '改了又改' })
  rig.cms.remove('articles', 500)
  await rig.ping('articles', 500)
  await rig.ping('chambers', 1)
  await rig.until(address, gone)
  await rig.settled()
  const grown = rig.tree()
  await rig.stopPress()
  rig.forgetPress()
  await rig.startPress()
  await rig.settled()
  expect(differingFiles(grown, rig.tree())).toEqual([])
})
