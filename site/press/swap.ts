import { randomUUID } from 'node:crypto'
import { rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { failPoint } from './fail-point.ts'
import { flushToDisk } from './release/flush.ts'
import type { Releases } from './release/releases.ts'

/** Makes a tree the live one: by one rename, so that every request sees the old site or the new, whole. */
export async function swap(releases: Releases, tree: string): Promise<void> {
  const link = join(releases.pending, `current-${randomUUID()}`)
  await symlink(join('trees', tree), link)
  failPoint('swap')
  await rename(link, releases.current)
  failPoint('swap')
  await flushToDisk([], releases.folder)
}
