import { z } from 'zod'
import { collections } from '../content/index.ts'
import { holdSchema } from './status.ts'

/** A document that a release brought, changed or took away. */
export const releasedDocumentSchema = z.object({
  collection: z.enum(collections),
  id: z.string(),
  /** Its `updatedAt`; null: it was taken away. */
  revision: z.string().nullable(),
  /** As it was called then. */
  title: z.string(),
  /** Whose press of the button it was (ping.ts); null where the press found the change by itself. */
  publish: z.string().nullable(),
})
export type ReleasedDocument = z.infer<typeof releasedDocumentSchema>

/** A release that went live. Times are ISO 8601, durations milliseconds. */
export const releaseSchema = z.object({
  number: z.number().int(),
  at: z.string(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  durationMs: z.number(),
  /** Everything was rendered: a first release, new templates, or asked for. */
  full: z.boolean(),
  live: z.boolean(),
  /** Still on disk, so that it can be restored. */
  kept: z.boolean(),
  /**
   * `proven`: the served site showed it · `waiting`: not asked yet, and of one that is not live: its successor came
   * first · `failed`: it showed something else
   */
  proof: z.enum(['proven', 'waiting', 'failed']),
  provenAt: z.string().nullable(),
  /** What the proof met, in Chinese. */
  problem: z.string().nullable(),
  /** Soft checks that somebody let pass. */
  overrides: z.array(z.object({ check: z.string(), title: z.string(), by: z.string() })),
  /** At most the first hundred. */
  documents: z.array(releasedDocumentSchema),
  documentCount: z.number().int(),
})
export type Release = z.infer<typeof releaseSchema>

export const releaseListSchema = z.object({ releases: z.array(releaseSchema), hold: holdSchema.nullable() })
export type ReleaseList = z.infer<typeof releaseListSchema>

/** Addresses that come, differ and go, sorted. At most 1,000 of each. */
export const pageChangesSchema = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
})
export type PageChanges = z.infer<typeof pageChangesSchema>

/** `pages`: against the release before; null where that is no longer kept. */
export const releaseDetailsSchema = releaseSchema.extend({ pages: pageChangesSchema.nullable() })
export type ReleaseDetails = z.infer<typeof releaseDetailsSchema>
