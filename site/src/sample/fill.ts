import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillSnapshot } from '../../press/snapshot/fill-snapshot.ts'
import { sampleDocuments } from './documents.ts'
import { photos } from './photos.ts'

/**
 * Fills a snapshot with the sample documents. Derivatives hold their own names instead of pictures.
 * @param folder where `snapshot.db` and `files/` are made
 * @returns the snapshot's path, for `GUIYAN_SNAPSHOT`
 */
export function fillSample(
  folder: string,
  documents: Parameters<typeof fillSnapshot>[1] = sampleDocuments,
): string {
  mkdirSync(join(folder, 'files'), { recursive: true })
  for (const { filename } of photos.flatMap((photo) => photo.derivatives)) {
    writeFileSync(join(folder, 'files', filename), filename)
  }
  const path = join(folder, 'snapshot.db')
  fillSnapshot(path, documents)
  return path
}

// node site/src/sample/fill.ts FOLDER
if (import.meta.main && process.argv[2]) console.log(fillSample(process.argv[2]))
