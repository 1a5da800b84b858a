import { createHmac } from 'node:crypto'
import { z } from 'zod'

/**
 * Where a press answers the CMS and its own command line, beside the site it serves. All but `preview` want
 * `Authorization: Bearer <pressToken>`; an error is `{ "error": "…" }` in Chinese, with a 4xx or 5xx status.
 */
export const pressPaths = {
  /** POST Ping → 202 */
  ping: '/_press/ping',
  /** GET `?documents=articles:12,photos:3` → PressStatus */
  status: '/_press/status',
  /** GET → ReleaseList, newest first */
  releases: '/_press/releases',
  /** GET → ReleaseDetails, or 404 */
  release: (number: number) => `/_press/releases/${number}`,
  /** POST Restore → 200 once the kept release is live, 404 where it is not kept */
  restore: '/_press/restore',
  /** POST Order → 200 once the site follows the CMS again */
  resume: '/_press/resume',
  /** POST Override → 200; the next release passes this soft check. 409 where it is not what holds things up */
  override: '/_press/override',
  /** POST Order → 202; everything is rendered anew */
  rebuild: '/_press/rebuild',
  /** POST PlanRequest → Plan */
  plan: '/_press/plan',
  /** GET, for whoever holds the signed address: a draft's page, or 403 */
  preview: (token: string) => `/_press/preview/${token}/`,
  /** GET, likewise: a derivative that the draft shows and the site does not have */
  previewFile: (token: string, filename: string) => `/_press/preview/${token}/files/${filename}`,
} as const

/** GET → the press's numbers in Prometheus' text format; wants the token too. */
export const metricsPath = '/metrics'

/** The bearer token between CMS and press, made by both sides from the installation's secret. */
export function pressToken(secret: string): string {
  return createHmac('sha256', secret).update('guiyan press').digest('base64url')
}

/**
 * Who gave an order, as people see it: a name, or `命令行` for the command line; and when. Where the CMS passes an order to several
 * presses it is the same moment for all, so that the newest order is known; absent: now, by the press's clock.
 */
export const orderSchema = z.object({ by: z.string().min(1).max(200), at: z.iso.datetime().optional() })
export type Order = z.infer<typeof orderSchema>

export const restoreSchema = orderSchema.extend({ release: z.number().int().positive() })
export type Restore = z.infer<typeof restoreSchema>

/** `check` is a soft check's name (status.ts). */
export const overrideSchema = orderSchema.extend({ check: z.string().min(1) })
export type Override = z.infer<typeof overrideSchema>

/** What any of these answers where it cannot do what it was asked. */
export const pressErrorSchema = z.object({ error: z.string() })
