import { z } from 'zod'
import { collections } from '../content/index.ts'
import { pageChangesSchema } from './release.ts'
import { failedCheckSchema } from './status.ts'

/**
 * Documents as REST would show them (depth 0) if the publish that is thought of were done; null: taken away. The
 * first is the one that it is about: a newer request about the same one breaks off an older. None: what the press has
 * taken over and not released.
 */
export const planRequestSchema = z.object({
  changes: z
    .array(z.object({ collection: z.enum(collections), id: z.string(), document: z.unknown() }))
    .max(500),
})
export type PlanRequest = z.infer<typeof planRequestSchema>

/** What a publish would do, from a dry run of the code that does it. */
export const planSchema = z.object({
  counts: z.object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int() }),
  /** Pages alone; a photo's files come and go with its page. */
  pages: pageChangesSchema,
  /** False: too many pages to render, so `changed` counts those that may differ, and `checks` were not made. */
  exact: z.boolean(),
  /** What would keep it from going live. */
  checks: z.array(failedCheckSchema),
  /** What is wrong with the documents themselves, in Chinese, such as a field that lacks. */
  problems: z.array(z.object({ collection: z.enum(collections), id: z.string(), problem: z.string() })),
})
export type Plan = z.infer<typeof planSchema>
