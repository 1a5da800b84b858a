import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { collections } from '../content/index.ts'

const previewSchema = z.object({ collection: z.enum(collections), id: z.string(), expires: z.number() })
/** The right to see one draft until a moment (milliseconds since 1970). */
export type Preview = z.infer<typeof previewSchema>

/** How long a signed address works, in milliseconds. */
export const previewMs = 10 * 60_000

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
