import { z } from 'zod'
import type { Bucket } from './bucket.ts'

const key = '.guiyan/deployed.json'

const memorySchema = z.object({
  format: z.literal(1),
  /** Of the deploy that wrote it. */
  run: z.uuid(),
  release: z.number().nullable(),
  /** Name of the tree; no other machine has one of the same name. */
  tree: z.string(),
  /** False while a deploy uploads, and after one that was killed: then the bucket is between two releases. */
  complete: z.boolean(),
  /** `headersId` (object-headers.ts) of every object; null where some may have been put with others. */
  headers: z.string().nullable(),
  /** The tree that the cache in front was told of last; null where nobody knows what it holds. */
  purged: z.string().nullable().default(null),
  at: z.iso.datetime(),
})
/** What a bucket remembers of the last deploy to it. */
export type DeployMemory = z.infer<typeof memorySchema>

/** @returns null where nothing was deployed, or a version of ours that we do not know deployed it */
export async function readMemory(bucket: Bucket): Promise<DeployMemory | null> {
  const text = await bucket.read(key)
  if (text === null) return null
  try {
    return memorySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Replaces what the bucket remembers. */
export async function writeMemory(bucket: Bucket, memory: DeployMemory): Promise<void> {
  const headers = { ContentType: 'application/json', CacheControl: 'no-store' }
  await bucket.put(key, Buffer.from(JSON.stringify(memory)), headers)
}

/** Whether a key belongs to us and is no page. */
export function isMemory(name: string): boolean {
  return name.startsWith('.guiyan/')
}
