import { richTextSchema } from '@guiyan/shared/content'
import type { PayloadRequest } from 'payload'
import { isId } from '../../publishing/id.ts'

/** A photo that an article shows, and the field that a person finds it in. */
export type ShownPhoto = { id: number | string; path: 'leadPhoto' | 'body' }

/** The photos of an article's data, lead first, each once. A body that is not valid shows none. */
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
  const body = richTextSchema.safeParse(data.body)
  for (const node of body.success ? body.data.root.children : []) {
    if (node.type !== 'block') continue
    if (node.fields.blockType === 'photo') add(node.fields.photo, 'body')
    if (node.fields.blockType === 'gallery') for (const id of node.fields.photos) add(id, 'body')
  }
  return shown
}
