import type { Derivative } from '@guiyan/shared/content'
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { isId, ownId } from '../../publishing/id.ts'
import { refusalOf } from '../../refusal.ts'
import type { Darkroom } from '../pixels/darkroom.ts'
import { fileResponse } from './file-response.ts'

/** The files of photos: derivatives for the public where a published photo lists them, untouched uploads for the staff. */
export function fileEndpoints({ media, originals }: Darkroom): Endpoint[] {
  return [
    {
      path: '/derivatives/:name',
      method: 'get',
      handler: async (req) => {
        const name = String(req.routeParams?.name)
        if (!isStaff(req) && !(await isPublished(req, name))) throw new Forbidden(req.t)
        if (!derivativeName.test(name)) throw nothing(req)
        return fileResponse(req, media, name)
      },
    },
    {
      path: '/:id/original',
      method: 'get',
      handler: async (req) => {
        if (!isStaff(req)) throw new Forbidden(req.t)
        const photo = await photoOf(req, req.routeParams?.id)
        if (!photo?.original) throw nothing(req)
        return fileResponse(req, originals, photo.original, attachment(photo.originalName ?? photo.original))
      },
    },
  ]
}

const derivativeName = /^([0-9a-f]{16})-[0-9a-z-]+\.(?:jpg|webp|avif)$/

/** Whether the public may have it: the document as published, not a newer draft, lists it. */
async function isPublished(req: PayloadRequest, name: string): Promise<boolean> {
  const stem = derivativeName.exec(name)?.[1]
  if (stem === undefined) return false
  const { docs } = await req.payload.find({
    collection: 'photos',
    where: { and: [{ filename: { equals: `${stem}.jpg` } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [photo] = docs as unknown as { derivatives?: Derivative[] | null }[] // reason: no generated types in the plugin
  return photo?.derivatives?.some(({ filename }) => filename === name) ?? false
}

type Upload = { original?: string | null; originalName?: string | null }

/** The photo with its newest draft. */
async function photoOf(req: PayloadRequest, param: unknown): Promise<Upload | null> {
  const id = ownId(req, param)
  if (!isId(req, id)) return null
  const query = { collection: 'photos', id, draft: true, depth: 0, showHiddenFields: true } as const
  const found = await req.payload.findByID({ ...query, disableErrors: true, overrideAccess: true, req })
  return found as unknown as Upload | null // reason: no generated types in the plugin
}

/** RFC 6266: the name in ASCII for old clients, and in UTF-8 (RFC 5987). */
function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function nothing(req: PayloadRequest) {
  return refusalOf(req, 404, { zh: '没有这个文件。', en: 'No such file.' })
}
