import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareImprint } from '@guiyan/shared/imprint'
import { type ContentContext, withContent } from '../content/current.ts'
import { SnapshotStore } from '../content/snapshot.ts'
import { fillSample } from './fill.ts'

/** The sample documents, for reads without pages. `read` gives what `fn` reads of them. */
export function openSample(documents?: Parameters<typeof fillSample>[1]) {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-sample-'))
  const store = new SnapshotStore(fillSample(folder, documents))
  const context: ContentContext = { store, siteUrl: 'https://guiyan.example', imprint: bareImprint }
  return {
    read: <T>(fn: () => T, more: Partial<ContentContext> = {}): T => withContent({ ...context, ...more }, fn),
    close: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
