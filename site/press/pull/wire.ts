import { type CollectionName, documentSchemas, type Documents } from '@guiyan/shared/content'
import type { Change } from '../../src/content/change.ts'

/** A document of the CMS that does not fit the wire format. `problem` is for the editor. */
export class WireError extends Error {
  override name = 'WireError'
  readonly collection: CollectionName
  readonly id: string
  readonly problem: string

  constructor(collection: CollectionName, id: string, problem: string, cause: unknown) {
    super(`${collection}/${id}: ${problem}`, { cause })
    this.collection = collection
    this.id = id
    this.problem = problem
  }
}

// A derivative's name becomes part of an address and of a path on disk.
const safeFilename = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/**
 * Checks a document as REST gave it against the wire format and makes a change of it.
 * @throws WireError naming every field that does not fit
 */
export function changeFromWire<C extends CollectionName>(collection: C, wire: unknown): Change {
  const parsed = documentSchemas[collection].safeParse(wire)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => `${issue.path.join('.') || '全文'}：${issue.message}`)
    throw new WireError(collection, idOf(wire), fields.join('；'), parsed.error)
  }
  const document = parsed.data as Documents[CollectionName] // reason: TypeScript does not relate a schema to its own key
  if ('derivatives' in document) {
    const unsafe = document.derivatives.find(({ filename }) => !safeFilename.test(filename))
    if (unsafe)
      throw new WireError(collection, document.id, `derivatives：文件名不可用：${unsafe.filename}`, undefined)
  }
  return { collection, id: document.id, document } as Change // reason: as above
}

function idOf(wire: unknown): string {
  const id = (wire as { id?: unknown } | null)?.id // reason: anything may have come
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '?'
}
