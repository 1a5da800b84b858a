import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareImprint } from '@guiyan/shared/imprint'
import { loadBundle } from '../../press/bundle.ts'
import { buildSiteBeside, testBundle } from '../../press/testing/build-bundle.ts'
import { SnapshotStore } from '../content/snapshot.ts'
import { siteTerms } from '../zh-hant/terms.ts'
import { isTwin, originalPath } from '../zh-hant/twin-paths.ts'
import type { ContentStore } from '../content/store.ts'
import { fillSample } from './fill.ts'

const siteFolder = fileURLToPath(new URL('../..', import.meta.url))

export const sampleSiteUrl = 'https://guiyan.example'

/** Renders addresses from the sample documents, or from another store. */
export type SampleSite = {
  store: ContentStore
  page: (path: string, from?: ContentStore) => Promise<{ status: number; text: string }>
  close: () => void
}

/** The sample's pages, rendered when they are asked for by the bundle that the press's tests share. */
export async function openSampleSite(): Promise<SampleSite> {
  const content = mkdtempSync(join(tmpdir(), 'guiyan-sample-'))
  const store = new SnapshotStore(fillSample(content))
  const bundle = await loadBundle(testBundle())
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
    rmSync(content, { recursive: true, force: true })
  }
  return { store, page, close }
}

/** The same site as the plain static build makes it. @returns its folder */
export async function buildSampleStatic(): Promise<{ folder: string; close: () => void }> {
  const content = mkdtempSync(join(tmpdir(), 'guiyan-sample-'))
  // Astro cannot write to another file system than the project's.
  const folder = mkdtempSync(join(siteFolder, 'node_modules', '.sample-'))
  await buildSiteBeside('astro.config.ts', folder, {
    GUIYAN_SNAPSHOT: fillSample(content),
    SITE_URL: sampleSiteUrl,
    NODE_ENV: 'production',
    VITEST: '',
  })
  const close = () => {
    for (const each of [content, folder]) rmSync(each, { recursive: true, force: true })
  }
  return { folder, close }
}
