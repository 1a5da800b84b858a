import { z } from 'zod'
import { ref } from './reference.ts'

/**
 * How far a fact shown as data can be trusted.
 * - `stated`: said word for word in an article; carries the quoted words.
 * - `derived`: follows from a name, grammar or layout.
 * - `external`: found elsewhere; carries the address.
 * A fact that nobody states is absent (null), never guessed.
 */
export const gradeSchema = z.enum(['stated', 'derived', 'external'])
export type Grade = z.infer<typeof gradeSchema>

/** Where a fact comes from: beside every fact that the site shows as data. */
export const sourceSchema = z.object({
  grade: gradeSchema.nullish().default(null),
  /** The words as they stand in the source. Required for `stated`. */
  quote: z.string().nullish().default(null),
  /** The article that says it. */
  article: ref.nullish().default(null),
  /** http(s) address. Required for `external`. */
  url: z.string().nullish().default(null),
})
export type Source = z.infer<typeof sourceSchema>
