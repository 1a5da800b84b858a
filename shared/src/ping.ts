import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { collections } from './content/index.ts'

/** Where the press listens for pings, beside the site it serves. */
export const pingPath = '/_press/ping'

/** What the CMS tells the press after a commit: which documents may look different to the public now. */
export const pingSchema = z.object({
  changes: z.array(z.object({ collection: z.enum(collections), id: z.string() })),
})
export type Ping = z.infer<typeof pingSchema>

/** The bearer token of a ping, made by both sides from the installation's secret. */
export function pingToken(secret: string): string {
  return createHmac('sha256', secret).update('guiyan press ping').digest('base64url')
}
