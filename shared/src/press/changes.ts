import { z } from 'zod'
import { collections } from '../content/index.ts'

/**
 * Where anybody learns from the CMS whether the public reads something else than before: GET → PublicStamps with an ETag, or 304
 * for `If-None-Match`. Asking costs next to nothing, so any number of presses may, every few seconds.
 */
export const changesPath = '/api/press/changes'

/** A word for each collection. It differs from before once a document of it was published, changed or taken away. */
export const publicStampsSchema = z.object({ collections: z.record(z.enum(collections), z.string()) })
export type PublicStamps = z.infer<typeof publicStampsSchema>

/**
 * Where anybody learns whether a copy of what is published lacks anything: GET → HeadDigests, made from every document (head-digest.ts).
 * Several who ask within a minute share one reading, so a digest may be that old.
 */
export const digestsPath = '/api/press/changes/digests'

/** The digest of each collection's heads. */
export const headDigestsSchema = z.object({ collections: z.record(z.enum(collections), z.string()) })
export type HeadDigests = z.infer<typeof headDigestsSchema>
