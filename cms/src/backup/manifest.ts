import { z } from 'zod'

export const manifestName = 'manifest.json'

/** Folders of an archive. */
export const inArchive = {
  database: 'database',
  media: 'media',
  originals: 'originals',
  secret: 'settings/secret',
  dotEnv: 'settings/env',
} as const

const fileEntry = z.object({
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What a backup says of itself. */
export const contentsSchema = z.object({
  format: z.literal(1),
  /** ISO 8601: when the database was copied. */
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'mongodb']),
  /** Documents of each table or collection, at that moment. */
  documents: z.record(z.string(), z.number().int().nonnegative()),
  files: z.array(fileEntry),
})

export type FileEntry = z.infer<typeof fileEntry>
export type Contents = z.infer<typeof contentsSchema>
