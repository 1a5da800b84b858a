import { z } from 'zod'

/** A document's id. SQLite's are numbers, MongoDB's strings; on the wire and on the site all are strings. */
export const id = z.union([z.string().min(1), z.number()]).transform(String)

/** A relation at depth 0: the id of another document. */
export const ref = id

/** A relation to many. Payload leaves an empty one out or null. */
export const refs = z
  .array(id)
  .nullish()
  .transform((ids) => ids ?? [])

/** Text that may be absent; Payload gives undefined, null or ''. All three are null here. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** An array that Payload may leave out. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

/** What every published document carries. Times are ISO 8601 in UTC. */
export const documentBase = {
  id,
  createdAt: z.string(),
  updatedAt: z.string(),
}

/** Slugs under which a document was published before: each redirects to its page of today. */
export const formerSlugs = listOf(z.object({ slug: z.string() })).transform((rows) =>
  rows.map((row) => row.slug),
)
