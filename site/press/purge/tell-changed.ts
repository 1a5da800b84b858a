import type { PurgeSettings } from '@guiyan/shared/settings'
import type { Releases } from '../release/releases.ts'
import { changedUrls } from './changed-urls.ts'
import { requestPurge } from './purge-request.ts'

/** What a cache was told of last (null: nobody knows), and what is to be told: a tree, with its release's number where it has one. */
export type Telling = { told: string | null; tree: string; release: number | null }

/** Tells a cache which addresses differ between two trees. @returns how many, `'all'` for everything @throws PurgeError */
export async function tellChanged(
  { releases, siteUrl, target }: { releases: Releases; siteUrl: string; target: PurgeSettings },
  { told, tree, release }: Telling,
  stopping: AbortSignal,
): Promise<number | 'all'> {
  const urls = changedUrls(releases, told, tree, siteUrl)
  await requestPurge(target, { site: siteUrl, release, urls }, stopping)
  return urls[0] === '*' ? 'all' : urls.length
}

/** What was asked of the cache, for a log or a person. */
export function purgedWords(urls: number | 'all'): string {
  return urls === 'all' ? '已请缓存全部清除' : `已请缓存清除 ${urls} 个地址`
}
