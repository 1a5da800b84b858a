import { z } from 'zod'
import { collections, type CollectionName } from '../content/index.ts'

/** Names a document in lists of statuses: `articles:12`. */
export type DocumentKey = `${CollectionName}:${string}`
export const documentKeySchema = z.templateLiteral([z.enum(collections), ':', z.string()])

/**
 * Proof that the served site shows a document as it is in a revision, or no longer shows it. It was fetched from
 * the served site. `revision` is the document's `updatedAt`; null: every address that it had answered 404 or 410.
 */
export const receiptSchema = z.object({
  release: z.number().int(),
  revision: z.string().nullable(),
  at: z.string(),
  /** Readers' addresses (SITE_URL) that were asked of the served site (SERVED_URL); the document's own page first. */
  urls: z.array(z.string()),
})
export type Receipt = z.infer<typeof receiptSchema>

/** What the press knows of one document. */
export const documentStatusSchema = z.object({
  /** Of the release that is live now; null where nothing was ever proven. */
  receipt: receiptSchema.nullable(),
  /** Known to the press, and not proven live yet. */
  pending: z.boolean(),
  /** Why it is not live, in Chinese, for the person who can mend it; null where nothing stands in the way. */
  failure: z.string().nullable(),
})
export type DocumentStatus = z.infer<typeof documentStatusSchema>

/** What one check found. A soft one may be overridden by name, a hard one never. */
export const failedCheckSchema = z.object({
  check: z.string(),
  /** What the check is about, in Chinese: 页数骤减. */
  title: z.string(),
  soft: z.boolean(),
  problems: z.array(z.object({ page: z.string(), problem: z.string() })),
})
export type FailedCheck = z.infer<typeof failedCheckSchema>

/** What keeps the press from making the live site what the CMS has. Times are ISO 8601. */
export const pressProblemSchema = z.object({
  /** `refused`: checks failed · `render`: a page threw · `proof`: the served site shows something else · `cms`: it does not answer · `disk`: and the like · `held`: it has no release yet, and the others are held */
  kind: z.enum(['refused', 'render', 'proof', 'cms', 'disk', 'held']),
  message: z.string(),
  since: z.string(),
  checks: z.array(failedCheckSchema),
})
export type PressProblem = z.infer<typeof pressProblemSchema>

/** The site stands at a release on purpose until somebody resumes. */
export const holdSchema = z.object({ release: z.number().int(), at: z.string(), by: z.string() })
export type Hold = z.infer<typeof holdSchema>

export const pressStatusSchema = z.object({
  ready: z.boolean(),
  /** Number of the release that readers get. */
  live: z.number().int().nullable(),
  /** Touched tags that the newest release does not show yet. */
  behind: z.number().int(),
  /** Since when the oldest change waits; null where none does. */
  waitingSince: z.string().nullable(),
  hold: holdSchema.nullable(),
  /** When a hold was last ended, and by whom; null where none ever was. */
  resumed: z.object({ at: z.string(), by: z.string() }).nullable().default(null),
  problem: pressProblemSchema.nullable(),
  /** Since when the cache in front is to be told of a change, and in Chinese why it could not be; null where it knows all. */
  purge: z.object({ since: z.string(), problem: z.string().nullable() }).nullable().default(null),
  documents: z.record(z.string(), documentStatusSchema),
})
export type PressStatus = z.infer<typeof pressStatusSchema>
