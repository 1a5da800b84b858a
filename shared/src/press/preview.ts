import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { collections } from '../content/index.ts'
import { planRequestSchema } from './plan.ts'

const previewSchema = z.object({ collection: z.enum(collections), id: z.string(), expires: z.number() })
/** The right to see one draft until a moment (milliseconds since 1970). */
export type Preview = z.infer<typeof previewSchema>

/** How long a signed address works, in milliseconds. */
export const previewMs = 10 * 60_000

/**
 * Until when an address that is signed now works: at least half of `previewMs`, and the same moment for some
 * minutes, so that a document's address does not differ after each autosave.
 */
export function previewExpires(now: number): number {
  return (Math.floor((2 * now) / previewMs) + 2) * (previewMs / 2)
}

/**
 * Where the CMS gives a draft to whoever holds its token (`draftSchema`), and the derivatives of its photos, as
 * long as they are not public. 403 where the token is wrong or old, 404 where there is no such thing any more.
 */
export const draftPaths = {
  draft: (token: string) => `/api/press/draft/${token}`,
  file: (token: string, filename: string) => `/api/press/draft/${token}/files/${filename}`,
} as const

/** A draft as it would be published now, at depth 0, after it what would be published with it; unfinished as it may be. */
export const draftSchema = z.object({ changes: planRequestSchema.shape.changes.min(1) })
export type Draft = z.infer<typeof draftSchema>

/** Signs the right to see a draft. The result fits into an address. */
export function signPreview(preview: Preview, secret: string): string {
  const body = Buffer.from(JSON.stringify(preview)).toString('base64url')
  return `${body}.${signatureOf(body, secret)}`
}

/** Reads a signed right; null where the signature is wrong or the time is over. @param now milliseconds since 1970 */
export function readPreview(token: string, secret: string, now: number): Preview | null {
  const [body = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature)
  const expected = Buffer.from(signatureOf(body, secret))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const parsed = previewSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
  return parsed.success && parsed.data.expires > now ? parsed.data : null
}

function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(`guiyan preview ${body}`).digest('base64url')
}
