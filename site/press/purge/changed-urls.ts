import { absolute } from '@guiyan/shared/routes'
import { treeChanges } from '../release/diff-trees.ts'
import type { Releases } from '../release/releases.ts'

/** More addresses than these are one: everything. */
export const mostUrls = 1000
const everything = ['*']

/**
 * Readers' addresses whose answer may differ between two trees, those that are new included: a cache may know that they were not there.
 * @param from null: nobody knows what was there @returns `['*']` where that or their number says so
 */
export function changedUrls(releases: Releases, from: string | null, to: string, siteUrl: string): string[] {
  if (from === null || !releases.has(from)) return everything
  const urls: string[] = []
  try {
    for (const { path } of treeChanges(releases, from, to)) {
      urls.push(absolute(siteUrl, path))
      if (urls.length > mostUrls) return everything
    }
  } catch (error) {
    const isSwept = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isSwept) return everything
    throw error
  }
  return urls.sort()
}
