import type { Order, Restore } from '@guiyan/shared/press/endpoints'
import { isSoft } from './checks.ts'
import type { Problems } from './problems.ts'
import { treeChanges } from './release/diff-trees.ts'
import { provenPages } from './publish.ts'
import { Refusal } from './serving/guarded.ts'
import { swap } from './swap.ts'
import type { Workshop } from './workshop.ts'

/**
 * Makes a kept release the live one and holds the site there. The hold is on disk before the swap: a crash in
 * between is made good by `enforceHold` at the next start. @throws Refusal where the release is not kept
 */
export async function restore(shop: Workshop, { release: number, by, at }: Restore): Promise<void> {
  const { ledger, releases } = shop
  const release = ledger.release(number)
  if (!release?.kept || !releases.has(release.tree))
    throw new Refusal(404, `第 ${number} 版已不在磁盘上，无法恢复。`)
  ledger.setHold(number, by, at)
  await enforceHold(shop)
}

/** Makes the held release the live one where it is not. */
export async function enforceHold(shop: Workshop): Promise<void> {
  const { ledger, releases } = shop
  const hold = ledger.hold()
  const release = hold && ledger.release(hold.release)
  const before = releases.live()
  if (!release || before === release.tree) return
  const since = Math.min(release.number, ledger.releaseOf(before)?.number ?? release.number)
  shop.notes.inTransaction(() => {
    oweProofs(shop, since, release.number)
    ledger.unprove(release.number, pathsThatMove(shop, before, release.tree))
  })
  await swap(releases, release.tree)
}

/** Ends the hold: what waits is published next. @throws Refusal where there is none */
export function resume(shop: Workshop, { by, at }: Order): void {
  const { ledger, releases, notes } = shop
  const held = ledger.hold()
  if (!held) throw new Refusal(409, '网站没有停在某一版，无需恢复更新。')
  const newest = ledger.newest()
  if (newest && newest.number !== held.release)
    notes.inTransaction(() => {
      oweProofs(shop, held.release, newest.number)
      ledger.unprove(newest.number, pathsThatMove(shop, releases.live(), newest.tree))
    })
  ledger.endHold(by, at)
}

/** Lets a soft check pass, in the next release. @throws Refusal where it is not what holds things up */
export function override({ ledger }: Workshop, problems: Problems, check: string, by: string): void {
  const failed = problems.of('publish')?.checks.some((each) => each.check === check)
  if (failed && !isSoft(check)) throw new Refusal(409, '这项检查不能放行，须先改正内容。')
  if (!failed) throw new Refusal(409, '目前没有因这项检查而被拒的版本。')
  ledger.addOverride({ check, by })
}

/** Documents that changed after a release are to be proven as they are in another. */
function oweProofs({ ledger }: Workshop, since: number, asOf: number): void {
  for (const { collection, id, was } of ledger.changes.since(since, asOf)) {
    const revision = was?.revision ?? null
    ledger.receipts.owe({ collection, id, release: asOf, revision, publish: null, gone: [] })
  }
}

function pathsThatMove({ releases }: Workshop, from: string | null, to: string): string[] {
  const paths: string[] = []
  for (const { path } of treeChanges(releases, from, to)) {
    paths.push(path)
    if (paths.length >= provenPages) break
  }
  return paths
}
