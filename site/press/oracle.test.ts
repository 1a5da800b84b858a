import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildSite, testBundle } from './testing/build-bundle.ts'
import { differingFiles, filesOf, PressRig, testSiteUrl } from './testing/press-rig.ts'

vi.setConfig({ testTimeout: 120_000 })

const rig = new PressRig()
// A folder below the site: Astro cannot move its output to another disk.
const built = join(import.meta.dirname, '../dist', `test-oracle-${process.pid}`)

beforeAll(() => void testBundle(), 120_000)
afterAll(async () => {
  await rig.stop()
  rmSync(built, { recursive: true, force: true })
})

test('after edits the live tree equals a plain static build of the same content, byte for byte', async () => {
  await rig.start()
  await rig.settled()
  const [article] = rig.cms.all().articles
  const [chamber] = rig.cms.all().chambers
  rig.cms.publish('articles', Number(article?.id), {
    slug: 'gai-ming',
    formerSlugs: [{ slug: article?.['slug'] }],
  })
  rig.cms.publish('chambers', Number(chamber?.id), { name: '改名商会' })
  await rig.ping('articles', Number(article?.id))
  await rig.ping('chambers', Number(chamber?.id))
  await rig.until(`/chambers/${String(chamber?.['slug'])}/`, (_response, text) => text.includes('改名商会'))
  await rig.settled()

  buildSite('astro.config.ts', built, {
    GUIYAN_SNAPSHOT: join(rig.folder, 'snapshot.db'),
    SITE_URL: testSiteUrl,
  })
  const [plain, live] = [filesOf(built), rig.tree()]
  expect(existsSync(join(built, 'index.html'))).toBe(true)
  expect(readdirSync(built)).toContain('_astro')
  expect(differingFiles(plain, live)).toEqual([])
})
