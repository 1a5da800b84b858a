import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Workshop } from '../workshop.ts'

/**
 * Files that belong to the templates, by address: those of this build, and the hashed ones of the builds of
 * kept releases, because a reader may still have a page open that was made with them.
 */
export function siteAssets({
  bundle,
  ledger,
  releases,
}: Pick<Workshop, 'bundle' | 'ledger' | 'releases'>): Map<string, string> {
  const last = ledger.newest()
  const earlier = last
    ? ledger.hashedAssets().map((path) => [path, join(releases.root(last.tree), path)] as const)
    : []
  return new Map([...earlier.filter(([, file]) => existsSync(file)), ...bundle.assets])
}
