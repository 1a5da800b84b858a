import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { collections, type CollectionName } from '@guiyan/shared/content'
import { openSnapshot } from './open-snapshot.ts'
import { SnapshotWriter } from './snapshot-writer.ts'
import { changeFromWire } from '../pull/wire.ts'

/** Documents by collection, as REST gives them at depth 0. */
export type WireDocuments = Partial<Record<CollectionName, unknown[]>>

/**
 * Makes or adds to a snapshot from documents at hand, without a CMS: for template work and tests.
 * Derivatives belong into `files/` beside it. @throws WireError on the first document that does not fit
 */
export function fillSnapshot(path: string, wire: WireDocuments): void {
  mkdirSync(dirname(path), { recursive: true })
  const database = openSnapshot(path)
  const changes = collections.flatMap((collection) =>
    (wire[collection] ?? []).map((document) => changeFromWire(collection, document)),
  )
  new SnapshotWriter(database).apply(changes, true)
  database.close()
}

// node site/press/snapshot/fill-snapshot.ts documents.json snapshot.db
if (import.meta.main) {
  const [from, to] = process.argv.slice(2)
  if (!from || !to) {
    console.error('用法 (usage): node site/press/snapshot/fill-snapshot.ts documents.json snapshot.db')
    process.exit(1)
  }
  fillSnapshot(to, JSON.parse(readFileSync(from, 'utf8')) as WireDocuments) // reason: each document is checked inside
}
