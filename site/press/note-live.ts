import type { Address } from '../src/content/paths.ts'
import { posterAddress } from '../src/posters/poster.ts'
import type { CollectionName } from '@guiyan/shared/content'
import { failPoint } from './fail-point.ts'
import type { NewRelease } from './ledger/ledger.ts'
import { documentOf } from './snapshot/document-of.ts'
import type { Notes } from './snapshot/notes.ts'
import type { Pacer } from './pacer.ts'
import type { Plan } from './plan.ts'
import { indexRelease } from './search/keep-current.ts'
import { buildOf, type Workshop } from './workshop.ts'

/** What went live. `release` is null where no file differs; `reads` is what each page read (ids of tags), by address. */
export type Live = {
  release: NewRelease | null
  reads: Map<string, number[]>
  /** How many laureates each edition lists that was looked at. */
  laureates: Map<string, number>
  /** Changes that waited up to this one are in it. */
  changesUpTo: number
}

const recordsAtOnce = 200

/**
 * Indexes what went live for search, notes it and what is to be proven of it, and clears the dirty tags that this dealt with in the last
 * transaction. A crash before that only means that the same is rendered again, so a large release is noted in
 * parts. @returns number of the release that is live now, and the changes that it brought
 */
export async function noteLive(shop: Workshop, plan: Plan, live: Live, pacer: Pacer) {
  const { notes, ledger } = shop
  failPoint('note')
  await indexRelease(shop, plan, (ledger.newest()?.number ?? 0) + (live.release ? 1 : 0), pacer)
  const moved = plan.full ? [] : movedDocuments(notes, plan)
  if (plan.full) await noteAll(notes, recordsOf(plan, live), pacer)
  return notes.inTransaction(() => {
    if (plan.full) notes.set('build', buildOf(shop))
    else {
      for (const record of recordsOf(plan, live)) notes.record(...record)
      for (const path of plan.removed) notes.forget(`page:${path}`)
    }
    failPoint('note')
    notes.run('DELETE FROM dirty WHERE sequence <= ?', plan.upTo)
    const number = live.release ? ledger.addRelease(live.release) : ledger.newest()?.number
    if (number === undefined) throw new Error('没有版本可记 (no file differs, yet there is no release)')
    if (plan.full) for (const path of shop.bundle.assets.keys()) ledger.addAsset(buildOf(shop), path)
    if (live.release) ledger.clearOverrides()
    for (const [award, listed] of live.laureates) ledger.setLaureatesListed(award, listed)
    return { number, documents: oweProofs(shop, plan, live, number, moved) }
  })
}

/** Replaces all that was noted, in parts. */
async function noteAll(notes: Notes, records: ReturnType<typeof recordsOf>, pacer: Pacer): Promise<void> {
  forgetReaders(notes)
  const notePart = () => {
    for (let n = 0; n < recordsAtOnce; n++) {
      const { done, value } = records.next()
      if (done) return false
      notes.recordNew(...value)
    }
    return true
  }
  while (notes.inTransaction(notePart)) {
    failPoint('note')
    await pacer.breathe()
  }
}

function* recordsOf(plan: Plan, live: Live): Generator<Parameters<Notes['record']>> {
  for (const [path, read] of live.reads) yield [`page:${path}`, read]
  for (const { reader, tags, addresses, undrawn } of plan.pathLists) yield [reader, tags, addresses, undrawn]
}

/** A document with the addresses that the last release had of it and this one has not. */
type Moved = { collection: CollectionName; id: string; gone: string[] }

/** Documents whose addresses differ, whether they changed themselves or not: an edition moves with its series. */
function movedDocuments(notes: Notes, plan: Plan): Moved[] {
  return plan.pathLists.flatMap(({ reader, addresses }) => {
    const before = notes.addressesOf(reader).filter(isProven)
    const after = new Set(addresses.map(({ path }) => path))
    const gone = before.filter(({ path }) => !after.has(path)).map(({ path }) => path)
    const moved = gone.length > 0 || isNew(before, addresses.filter(isProven))
    return moved ? [{ ...documentOf(reader), gone }] : []
  })
}

/** A poster comes later than its document, and caches may keep it: its coming and going proves nothing. */
const isProven = ({ path }: Address) => !posterAddress.test(path)

function isNew(before: Address[], after: Address[]): boolean {
  const known = new Set(before.map(({ path }) => path))
  return after.some(({ path }) => !known.has(path))
}

/** Notes which documents the release brought, and that they are to be proven. */
function oweProofs({ notes, ledger }: Workshop, plan: Plan, live: Live, release: number, moved: Moved[]) {
  const { changes, receipts } = ledger
  if (plan.full) changes.noteVanished()
  const documents = changes.release(release, plan.full ? changes.newest() : live.changesUpTo)
  ledger.countDocuments(release)
  if (plan.full) receipts.oweAll(release)
  const gone = new Map(moved.map((each) => [`${each.collection}:${each.id}`, each.gone]))
  // Of a full release all that is there is due already.
  const others = plan.full ? documents.filter(({ revision }) => revision === null) : documents
  for (const { collection, id, revision, publish } of others) {
    const key = `${collection}:${id}`
    receipts.owe({ collection, id, release, revision, publish, gone: gone.get(key) ?? [] })
    gone.delete(key)
    if (collection === 'awards' && revision === null) ledger.forgetLaureates(id)
  }
  for (const each of moved) {
    if (!gone.has(`${each.collection}:${each.id}`)) continue
    const revision = notes.revision(each.collection, each.id)
    receipts.owe({ ...each, release, revision, publish: null })
  }
  return documents
}

/** Until `build` is set again, everything counts as not rendered. */
function forgetReaders(notes: Notes): void {
  notes.inTransaction(() => {
    notes.forgetBuild()
    for (const table of ['reads', 'addresses', 'readers']) notes.run(`DELETE FROM ${table}`)
  })
}
