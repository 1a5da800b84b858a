import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { posterOf } from '../../src/content/posters.ts'
import { SnapshotStore } from '../../src/content/snapshot.ts'
import { type Poster, posterFile } from '../../src/posters/poster.ts'
import { photoFiles } from '../../src/sample/photo-files.ts'
import type { Bundle } from '../bundle.ts'
import { siteTerms } from '../../src/zh-hant/terms.ts'
import { fillSnapshot } from '../snapshot/fill-snapshot.ts'
import { Notes } from '../snapshot/notes.ts'
import { openSnapshot } from '../snapshot/open-snapshot.ts'
import { Pacer } from '../pacer.ts'
import { planAll } from '../plan.ts'
import { fileOf } from '../release/releases.ts'
import { renderPage } from '../render.ts'
import { buildSiteBeside } from '../testing/build-bundle.ts'
import { filesOf, testImprint, testImprintSettings, testSiteUrl } from '../testing/press-rig.ts'
import type { StandInCms } from '../testing/stand-in-cms.ts'

/** How posters are drawn that pages of a clean tree have; absent: they have none. */
export type Draw = (poster: Poster) => Buffer | Promise<Buffer>

/** Files by their place in a site, as latin1 text. */
export type Tree = Map<string, string>

/** Every file of the site that the CMS's published documents make, rendered from nothing by the press's bundle. */
export async function freshTree(
  cms: StandInCms,
  bundle: Bundle,
  siteUrl = testSiteUrl,
  draw?: Draw,
): Promise<Tree> {
  return withCleanSnapshot(cms, draw, async (snapshot) => {
    const database = openSnapshot(snapshot)
    const store = new SnapshotStore(snapshot)
    const tree: Tree = new Map()
    try {
      const pacer = new Pacer(new AbortController().signal)
      const plan = await planAll(store, new Notes(database), pacer)
      const twins = await bundle.loadTwins('tw', siteUrl, siteTerms(null))
      for (const path of plan.pages) {
        const context = { store, siteUrl, imprint: testImprint, hasTwins: true }
        const { bytes } = await renderPage(bundle, context, path)
        tree.set(fileOf(path), bytes.toString('latin1'))
        const twin = twins.of(path, bytes)
        if (twin) tree.set(fileOf(twin.path), twin.bytes.toString('latin1'))
      }
      for (const { path, file } of plan.files)
        tree.set(fileOf(path), Buffer.from(store.file(file) ?? []).toString('latin1'))
      for (const [path, file] of bundle.assets) tree.set(fileOf(path), readFileSync(file, 'latin1'))
    } finally {
      store.close()
      database.close()
    }
    return tree
  })
}

/** The same site as a plain static `astro build` makes it. Takes seconds. */
export async function staticTree(cms: StandInCms, draw?: Draw): Promise<Tree> {
  return withCleanSnapshot(cms, draw, async (snapshot) => {
    // A folder below the site: Astro cannot move its output to another disk.
    const dist = join(import.meta.dirname, '../../dist')
    mkdirSync(dist, { recursive: true })
    const built = mkdtempSync(join(dist, 'test-oracle-'))
    try {
      await buildSiteBeside('astro.config.ts', built, {
        GUIYAN_SNAPSHOT: snapshot,
        SITE_URL: testSiteUrl,
        ...testImprintSettings,
      })
      return filesOf(built)
    } finally {
      rmSync(built, { recursive: true, force: true })
    }
  })
}

async function withCleanSnapshot<T>(
  cms: StandInCms,
  draw: Draw | undefined,
  work: (snapshot: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-oracle-'))
  try {
    fillSnapshot(join(folder, 'snapshot.db'), cms.all())
    mkdirSync(join(folder, 'files'))
    const files = photoFiles(cms.all().photos, ({ filename }) => cms.files.get(filename) ?? Buffer.alloc(0))
    for (const [filename, bytes] of files) writeFileSync(join(folder, 'files', filename), bytes)
    if (draw) await drawAll(folder, draw)
    return await work(join(folder, 'snapshot.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function drawAll(folder: string, draw: Draw): Promise<void> {
  const store = new SnapshotStore(join(folder, 'snapshot.db'))
  const postered = ['articles', 'awards', 'awardSeries', 'chambers'] as const
  for (const collection of postered)
    for (const id of store.list(collection, 'all')) {
      const found = posterOf(store, collection, id)
      if (found) writeFileSync(join(folder, 'files', posterFile(found.poster)), await draw(found.poster))
    }
  store.close()
}
