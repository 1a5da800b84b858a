import type { PayloadRequest } from 'payload'
import { isId } from '../../publishing/id.ts'
import { isObject } from '../../publishing/misshapen.ts'

/** A photo that an article shows, and the field that a person finds it in. */
export type ShownPhoto = { id: number | string; path: 'leadPhoto' | 'body' }

/** The photos of an article's data, lead first, each once. A draft may be unfinished: what is not filled in shows none. */
export function shownPhotos(
  req: PayloadRequest,
  data: { leadPhoto?: unknown; body?: unknown },
): ShownPhoto[] {
  const shown: ShownPhoto[] = []
  const add = (id: unknown, path: ShownPhoto['path']) => {
    if (!isId(req, id)) return
    if (!shown.some((known) => String(known.id) === String(id))) shown.push({ id, path })
  }
  add(data.leadPhoto, 'leadPhoto')
  for (const fields of blocksOf(data.body)) {
    if (fields.blockType === 'photo') add(fields.photo, 'body')
    if (fields.blockType === 'gallery' && Array.isArray(fields.photos)) {
      for (const id of fields.photos) add(id, 'body')
    }
  }
  return shown
}

/** The fields of a body's blocks. They stand at its top level only. */
function blocksOf(body: unknown): Record<string, unknown>[] {
  const root = isObject(body) ? body.root : null
  const nodes = isObject(root) && Array.isArray(root.children) ? root.children : []
  return nodes.flatMap((node: unknown) =>
    isObject(node) && node.type === 'block' && isObject(node.fields) ? [node.fields] : [],
  )
}
