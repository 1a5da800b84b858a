import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeFromWire } from '../pull/wire.ts'
import { dropStaleContent } from '../snapshot/format.ts'
import { Notes } from '../snapshot/notes.ts'
import { openSnapshot } from '../snapshot/open-snapshot.ts'
import type { Change } from '../../src/content/change.ts'
import { photoFiles } from '../../src/sample/photo-files.ts'
import { SnapshotWriter } from '../snapshot/snapshot-writer.ts'
import { wireDocuments } from './wire-documents.ts'

const batchSize = 500

/** Makes a press's folder that has pulled a newsroom of `articles` articles and released nothing yet. */
export function fillPress(folder: string, articles: number): void {
  mkdirSync(join(folder, 'files'), { recursive: true })
  const database = openSnapshot(join(folder, 'snapshot.db'))
  const notes = new Notes(database)
  dropStaleContent(notes)
  const writer = new SnapshotWriter(database)
  let changes: Change[] = []
  for (const { collection, document } of wireDocuments(articles)) {
    const change = changeFromWire(collection, document)
    changes.push(change)
    if (change.collection === 'photos')
      for (const [name, bytes] of photoFiles([document])) writeFileSync(join(folder, 'files', name), bytes)
    if (changes.length < batchSize) continue
    writer.apply(changes, false)
    changes = []
  }
  writer.apply(changes, false)
  notes.set('synced', 'yes')
  database.close()
}
