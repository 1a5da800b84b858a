import type { PurgeSettings } from '@guiyan/shared/settings'
import { tellChanged } from '../purge/tell-changed.ts'
import type { Releases } from '../release/releases.ts'
import type { Bucket } from './bucket.ts'
import { readMemory, writeMemory } from './deploy-memory.ts'

/**
 * Tells the cache in front of a bucket what it does not know yet of the bucket's release, and notes in the bucket that it does.
 * @returns how many addresses; null where it knows all, or another deploy has begun, which will tell
 * @throws PurgeError, BucketError
 */
export async function purgeAfterDeploy(
  releases: Releases,
  bucket: Bucket,
  { siteUrl, target }: { siteUrl: string; target: PurgeSettings },
): Promise<number | 'all' | null> {
  const memory = await readMemory(bucket)
  if (!memory?.complete || memory.purged === memory.tree) return null
  const { purged: told, tree, release } = memory
  const stopping = new AbortController().signal
  const urls = await tellChanged({ releases, siteUrl, target }, { told, tree, release }, stopping)
  await writeMemory(bucket, { ...memory, purged: tree })
  return urls
}
