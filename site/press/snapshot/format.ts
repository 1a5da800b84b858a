import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Notes } from './notes.ts'

// What decides how a document of the CMS is written to the snapshot. A change of any makes the old one stale.
const sources = [
  new URL('../../src/content/indexes.ts', import.meta.url),
  new URL('../../src/content/references.ts', import.meta.url),
  new URL('../../src/text/dates.ts', import.meta.url),
  new URL('../pull/wire.ts', import.meta.url),
  new URL(import.meta.resolve('@guiyan/shared/credit')),
  new URL(import.meta.resolve('@guiyan/shared/newsroom-time')),
]
const folders = [
  new URL('../../src/photo-file/', import.meta.url),
  new URL('.', import.meta.resolve('@guiyan/shared/content')),
]

/**
 * Empties a snapshot that another version of the code has written; the next comparison fills it again, and
 * the live release stays meanwhile. @returns whether it was stale
 */
export function dropStaleContent(notes: Notes): boolean {
  const format = currentFormat()
  const stale = notes.get('format') !== format
  if (!stale) return false
  notes.inTransaction(() => {
    for (const table of ['documents', 'bodies', 'facets', 'facet_values', 'rejected', 'dirty', 'meta']) {
      notes.run(`DELETE FROM ${table}`)
    }
    notes.set('format', format)
  })
  return true
}

function currentFormat(): string {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const name of readdirSync(folder).sort())
      if (/(?<!\.test)\.ts$/.test(name)) hash.update(readFileSync(new URL(name, folder)))
  for (const source of sources) hash.update(readFileSync(source))
  return hash.digest('hex').slice(0, 16)
}
