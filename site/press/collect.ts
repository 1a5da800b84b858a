import { readdirSync, readlinkSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { failPoint } from './fail-point.ts'
import type { Notes } from './snapshot/notes.ts'
import type { Pacer } from './pacer.ts'
import { unlessInUse } from './release/in-use.ts'
import type { Releases } from './release/releases.ts'
import type { Workshop } from './workshop.ts'

type Swept = Pick<Workshop, 'notes' | 'releases' | 'derivatives'>

/** How many releases stay on disk, the live one included. */
export const keptReleases = 20

/** Drops the oldest releases from the notes. Cheap; `sweep` then frees their folders. @returns how many */
export function dropOldReleases(notes: Notes, kept = keptReleases): number {
  const old = notes.releases().slice(kept)
  notes.inTransaction(() => {
    for (const { number } of old) notes.run('DELETE FROM releases WHERE number = ?', number)
    failPoint('collect')
  })
  return old.length
}

/**
 * Removes folders that no kept release reaches, pages of stages that never went live, derivatives that no
 * photo needs, and notes about them. Reads every folder once, so it is for idle times; it may be broken off
 * at any point, and does nothing while an export or a deploy reads a release.
 * @param stop asked between steps: true breaks it off @returns whether it came to its end
 */
export async function sweep(shop: Swept, pacer: Pacer, stop: () => boolean): Promise<boolean> {
  const done = unlessInUse(shop.releases)
  if (!done) return false
  try {
    return await sweepAlone(shop, pacer, stop)
  } finally {
    done()
  }
}

async function sweepAlone(shop: Swept, pacer: Pacer, stop: () => boolean): Promise<boolean> {
  const { notes, releases, derivatives } = shop
  const reached = await reachable(notes, releases, pacer, stop)
  if (!reached) return false
  for (const tree of readdirSync(releases.trees)) {
    if (!reached.has(tree)) {
      rmSync(join(releases.trees, tree), { recursive: true, force: true })
      failPoint('collect')
    }
    await pacer.breathe()
    if (stop()) return false
  }
  for (const name of readdirSync(releases.pending)) rmSync(join(releases.pending, name), { force: true })
  failPoint('collect')
  await derivatives.keepOnly((filename) => notes.isFileNeeded(filename))
  notes.inTransaction(() => {
    notes.run('DELETE FROM assets WHERE build NOT IN (SELECT build FROM releases)')
    notes.run('DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM reads WHERE reads.tag = tags.id)')
  })
  return true
}

async function reachable(
  notes: Notes,
  releases: Releases,
  pacer: Pacer,
  stop: () => boolean,
): Promise<Set<string> | null> {
  const live = releases.live()
  const waiting = [...notes.releases().map(({ tree }) => tree), ...(live === null ? [] : [live])]
  const reached = new Set<string>()
  for (let tree = waiting.pop(); tree !== undefined; tree = waiting.pop()) {
    if (reached.has(tree) || !releases.has(tree)) continue
    reached.add(tree)
    const root = releases.root(tree)
    for (const entry of readdirSync(root, { withFileTypes: true })) {
      if (entry.isSymbolicLink()) waiting.push(basename(readlinkSync(join(root, entry.name))))
    }
    await pacer.breathe()
    if (stop()) return null
  }
  return reached
}
