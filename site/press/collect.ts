import { readdirSync, readlinkSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { failPoint } from './fail-point.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Pacer } from './pacer.ts'
import { unlessInUse } from './release/in-use.ts'
import type { Releases } from './release/releases.ts'
import type { Workshop } from './workshop.ts'

type Swept = Pick<Workshop, 'notes' | 'ledger' | 'releases' | 'derivatives'>

/** How many releases stay on disk, the live one included. */
export const keptReleases = 20

/** Lets the oldest releases go. Cheap; `sweep` then frees their folders. @returns how many */
export function dropOldReleases(ledger: Ledger, kept = keptReleases): number {
  const dropped = ledger.keepOnly(kept)
  failPoint('collect')
  return dropped
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
  const { notes, ledger, releases, derivatives } = shop
  const reached = await reachable(ledger, releases, pacer, stop)
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
    ledger.prune()
  })
  return true
}

async function reachable(
  ledger: Ledger,
  releases: Releases,
  pacer: Pacer,
  stop: () => boolean,
): Promise<Set<string> | null> {
  const live = releases.live()
  const waiting = [...ledger.kept().map(({ tree }) => tree), ...(live === null ? [] : [live])]
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
