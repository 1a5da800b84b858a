import { collections } from '@guiyan/shared/content'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { previewExpires, signPreview } from '@guiyan/shared/press/preview'
import { absolute } from '@guiyan/shared/routes'
import { APIError, type CollectionConfig, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isStaff } from '../access/roles.ts'
import { inLanguage } from '../language.ts'
import type { NewsroomOptions } from '../options.ts'

const subjectSchema = z.object({
  collection: z.enum(collections),
  id: z.union([z.string().min(1).max(64), z.number()]).transform(String),
})

/** The signed address of a draft's page, for some minutes; null for whoever is no staff, and before it is saved. */
function signedAddress(req: PayloadRequest, options: NewsroomOptions, given: unknown): string | null {
  const subject = subjectSchema.safeParse(given)
  if (!subject.success || !isStaff(req)) return null
  const token = signPreview({ ...subject.data, expires: previewExpires(Date.now()) }, options.secret)
  return absolute(options.siteUrl, pressPaths.preview(token))
}

/**
 * Shows the draft beside its form and behind the preview button. Payload asks for the live preview's address after each
 * save, so an open editor always has one that works; the button leads through us, who sign when it is pressed.
 */
export function withPreview(options: NewsroomOptions, collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    admin: {
      ...collection.admin,
      livePreview: {
        url: ({ data, req }) => signedAddress(req, options, { collection: collection.slug, id: data.id }),
        breakpoints: [
          { name: 'phone', label: '手机', width: 390, height: 844 },
          { name: 'tablet', label: '平板', width: 820, height: 1180 },
        ],
      },
      preview: (document, { req }) => {
        const { routes, serverURL } = req.payload.config
        const origin = serverURL || (req.origin ?? '')
        return `${origin}${routes.api}/press/preview/${collection.slug}/${String(document.id)}`
      },
    },
  }
}

/** `GET /api/press/preview/:collection/:id` → the draft's page at an address that is signed now. Staff only. */
export function previewEndpoint(options: NewsroomOptions): Endpoint {
  return {
    path: '/press/preview/:collection/:id',
    method: 'get',
    handler: (req) => {
      if (!isStaff(req)) throw new Forbidden(req.t)
      const location = signedAddress(req, options, req.routeParams)
      if (location === null) {
        throw new APIError(
          inLanguage(req, { zh: '没有这份文稿。', en: 'No such document.' }),
          404,
          null,
          true,
        )
      }
      return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } })
    },
  }
}
