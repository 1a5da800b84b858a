import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { refusalOf } from '../../refusal.ts'
import type { FileStore } from './file-store.ts'

const types: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/**
 * A stored picture as an answer. Names change with the bytes, so it may be kept for ever; privately, since what the
 * staff may see a shared cache must not keep.
 * @param disposition the header's value @throws APIError 404 where there is no such file
 */
export async function fileResponse(
  req: PayloadRequest,
  store: FileStore,
  name: string,
  disposition = 'inline',
): Promise<Response> {
  const bytes = await store.read(name)
  const type = types[path.extname(name)]
  if (!bytes || !type) throw refusalOf(req, 404, { zh: '没有这个文件。', en: 'No such file.' })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': disposition,
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
