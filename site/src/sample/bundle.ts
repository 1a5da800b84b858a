import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { bareImprint } from '@guiyan/shared/imprint'
import { loadBundle } from '../../press/bundle.ts'
import { SnapshotStore } from '../content/snapshot.ts'
import { siteTerms } from '../zh-hant/terms.ts'
import { isTwin, originalPath } from '../zh-hant/twin-paths.ts'
import type { ContentStore } from '../content/store.ts'
import { fillSample } from './fill.ts'

const siteFolder = fileURLToPath(new URL('../..', import.meta.url))
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs')

export const sampleSiteUrl = 'https://guiyan.example'

/** Renders addresses from the sample documents, or from another store. */
export type SampleSite = {
  store: ContentStore
  /** Folder of the same site as the plain static build makes it. */
  staticFolder: string
  page: (path: string, from?: ContentStore) => Promise<{ status: number; text: string }>
}

/** Bundles the pages as the press does, and builds them statically, both in folders of this test run. */
export async function buildSampleSite(): Promise<SampleSite & { close: () => void }> {
  const content = mkdtempSync(join(tmpdir(), 'guiyan-sample-'))
  const snapshot = fillSample(content)
  // Astro cannot write to another file system than the project's.
  const built = mkdtempSync(join(siteFolder, 'node_modules', '.sample-'))
  const [pressFolder, staticFolder] = [join(built, 'press'), join(built, 'static')]
  await build(snapshot, '--config', 'astro.press.config.ts', '--outDir', pressFolder)
  await build(snapshot, '--outDir', staticFolder)
  const bundle = await loadBundle(pressFolder)
  const store = new SnapshotStore(snapshot)
  const twins = await bundle.loadTwins('tw', sampleSiteUrl, siteTerms(null))
  const page = async (path: string, from: ContentStore = store) => {
    const context = { store: from, siteUrl: sampleSiteUrl, imprint: bareImprint, hasTwins: true }
    const response = await bundle.render(originalPath(path), context)
    const bytes = Buffer.from(await response.arrayBuffer())
    const made = isTwin(path) ? twins.of(originalPath(path), bytes)?.bytes : bytes
    return { status: response.status, text: new TextDecoder().decode(made) }
  }
  const close = () => {
    store.close()
    for (const folder of [content, built]) rmSync(folder, { recursive: true, force: true })
  }
  return { store, staticFolder, page, close }
}

async function build(snapshot: string, ...options: string[]): Promise<void> {
  const environment = { GUIYAN_SNAPSHOT: snapshot, SITE_URL: sampleSiteUrl, ASTRO_TELEMETRY_DISABLED: '1' }
  await promisify(execFile)(process.execPath, [astro, 'build', ...options], {
    cwd: siteFolder,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...environment },
  })
}
