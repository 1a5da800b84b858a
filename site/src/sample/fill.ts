import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillSnapshot } from '../../press/snapshot/fill-snapshot.ts'
import { sampleDocuments } from './documents.ts'
import { photoFiles } from './photo-files.ts'
import { photos } from './photos.ts'

/**
 * Fills a snapshot with the sample documents, and tiny pictures for their photos.
 * @param folder where `snapshot.db` and `files/` are made
 * @returns the snapshot's path, for `GUIYAN_SNAPSHOT`
 */
export function fillSample(
  folder: string,
  documents: Parameters<typeof fillSnapshot>[1] = sampleDocuments,
): string {
  mkdirSync(join(folder, 'files'), { recursive: true })
  for (const [name, bytes] of photoFiles(photos)) writeFileSync(join(folder, 'files', name), bytes)
  const path = join(folder, 'snapshot.db')
  fillSnapshot(path, documents)
  return path
}

// node site/src/sample/fill.ts FOLDER
if (import.meta.main && process.argv[2]) console.log(fillSample(process.argv[2]))
