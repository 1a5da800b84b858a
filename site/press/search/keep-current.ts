import { collections } from '@guiyan/shared/content'
import { searchEntry } from '../../src/search/entry.ts'
import { failPoint } from '../fail-point.ts'
import { type Pacer, StoppedError } from '../pacer.ts'
import type { Plan } from '../plan.ts'
import { documentOf } from '../snapshot/document-of.ts'
import type { Workshop } from '../workshop.ts'
import type { Indexed } from './search-index.ts'

const entriesAtOnce = 50

/**
 * Brings the index to a release that has just gone live: entries of the documents whose pages were rendered or went.
 * It comes before the release is noted, so that after a crash in between the same is done again. What goes wrong keeps
 * nothing from going live: the index is then filled anew. @throws StoppedError
 */
export async function indexRelease(shop: Workshop, plan: Plan, release: number, pacer: Pacer): Promise<void> {
  try {
    await indexChanges(shop, plan, release, pacer)
  } catch (error) {
    if (error instanceof StoppedError) throw error
    shop.search.doubt()
  }
}

async function indexChanges(shop: Workshop, plan: Plan, release: number, pacer: Pacer): Promise<void> {
  const { search, ledger } = shop
  // The ledger was lost and its numbers begin anew.
  if (release < search.release()) search.reset()
  // What is to be filled anyway is filled from what is live then.
  if (search.isDoubted() || (plan.full && !search.isComplete())) return
  const documents = plan.full ? documentsOfAll(shop, plan) : documentsOf(shop, plan)
  await putAll(shop, documents, () => release, pacer)
  search.inTransaction(() => {
    search.setRelease(release)
    search.prune(ledger.kept().at(-1)?.number ?? 0)
  })
  failPoint('note')
}

/**
 * Fills an index that is not complete, while nothing waits to be published and the newest release is live: then the
 * snapshot is what readers see. It goes on where it was broken off.
 * @returns whether it is complete now and was not @throws StoppedError, and what SQLite says
 */
export async function fillIndex(shop: Workshop, pacer: Pacer): Promise<boolean> {
  const { search, store, ledger, notes, releases } = shop
  const newest = ledger.newest()
  if (search.isComplete() || !newest) return false
  if (ledger.hold() || notes.dirtyCount() > 0 || releases.live() !== newest.tree) return false
  if (search.isDoubted()) search.reset()
  // What was last changed by a release that is kept did not look so in those before it.
  const sinceOf = ({ collection, id }: Indexed) => ledger.changes.newestOf(collection, id)?.release ?? 0
  for (const collection of collections) {
    const lacking = store
      .list(collection, 'all')
      .map((id) => ({ collection, id }))
      .filter((each) => !search.has(each))
    await putAll(shop, lacking, sinceOf, pacer)
  }
  search.inTransaction(() => {
    search.setRelease(newest.number)
    search.setComplete()
  })
  return true
}

async function putAll(
  { search, store }: Workshop,
  documents: Indexed[],
  releaseOf: (document: Indexed) => number,
  pacer: Pacer,
): Promise<void> {
  for (let at = 0; at < documents.length; at += entriesAtOnce) {
    const part = documents.slice(at, at + entriesAtOnce)
    const entries = part.map((document) => ({
      document,
      entry: searchEntry(store, document.collection, document.id),
    }))
    search.inTransaction(() => {
      for (const { document, entry } of entries) search.put(document, entry, releaseOf(document))
    })
    await pacer.breathe()
  }
}

/** Documents whose addresses were looked at, and those whose own page was rendered or removed. */
function documentsOf({ search }: Workshop, plan: Plan): Indexed[] {
  const listed = plan.pathLists.map(({ reader }) => documentOf(reader))
  const paged = [...plan.pages, ...plan.removed].flatMap((path) => search.documentsAt(path))
  return once([...listed, ...paged])
}

function documentsOfAll({ search }: Workshop, plan: Plan): Indexed[] {
  return once([...plan.pathLists.map(({ reader }) => documentOf(reader)), ...search.documents()])
}

function once(documents: Indexed[]): Indexed[] {
  return [...new Map(documents.map((each) => [`${each.collection}:${each.id}`, each])).values()]
}
