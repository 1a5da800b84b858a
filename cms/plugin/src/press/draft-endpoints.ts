import { documentSchemas } from '@guiyan/shared/content'
import { type Draft, readPreview } from '@guiyan/shared/press/preview'
import type { APIError, Endpoint, PayloadRequest } from 'payload'
import { refusalOf } from '../refusal.ts'
import type { NewsroomOptions } from '../options.ts'
import type { FileStore } from '../photo/files/file-store.ts'
import { isId, ownId } from '../publishing/id.ts'
import { gatherForPreview } from './gather.ts'

/**
 * `GET /api/press/draft/:token` and its `files/:name`: one draft, for whoever holds a right to it that was signed
 * here some minutes ago: the press, which signs in nowhere. (shared/press/preview.ts)
 */
export function draftEndpoints({ secret }: NewsroomOptions, media: FileStore): Endpoint[] {
  return [
    {
      path: '/press/draft/:token',
      method: 'get',
      handler: async (req) => Response.json(await draftOf(req, secret), { headers: uncached }),
    },
    {
      path: '/press/draft/:token/files/:name',
      method: 'get',
      handler: async (req) => {
        const size = derivativeNamed(await draftOf(req, secret), req.routeParams?.name)
        const bytes = size && (await media.read(size.filename))
        if (!bytes) throw nothing(req)
        return new Response(new Uint8Array(bytes), {
          headers: { ...uncached, 'content-type': size.mimeType },
        })
      },
    },
  ]
}

const uncached = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** @throws APIError 403 where the token is wrong or old, 404 where the draft is gone */
async function draftOf(req: PayloadRequest, secret: string): Promise<Draft> {
  const preview = readPreview(String(req.routeParams?.token), secret, Date.now())
  if (!preview) {
    const message = { zh: '预览地址无效或已过期。', en: 'This preview’s address is wrong or too old.' }
    throw refusalOf(req, 403, message)
  }
  const { collection, id } = preview
  const own = ownId(req, id)
  const gathered = isId(req, own) ? await gatherForPreview(req, collection, own) : null
  if (!gathered) throw nothing(req)
  return { changes: gathered.changes }
}

/** A derivative that the draft shows; what other documents have cannot be had with its token. */
function derivativeNamed(draft: Draft, name: unknown) {
  const { derivatives } = documentSchemas.photos.shape
  return draft.changes
    .filter(({ collection }) => collection === 'photos')
    .flatMap(({ document }) => {
      const listed = (document as { derivatives?: unknown }).derivatives // reason: any shape, then checked
      return derivatives.safeParse(listed).data ?? []
    })
    .find(({ filename }) => filename === name)
}

function nothing(req: PayloadRequest): APIError {
  return refusalOf(req, 404, { zh: '没有这份草稿。', en: 'No such draft.' })
}
