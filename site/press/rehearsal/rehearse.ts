import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '@guiyan/shared/press/plan'
import type { Change } from '../../src/content/change.ts'
import { OverlayStore } from '../../src/content/overlay.ts'
import type { ContentStore } from '../../src/content/store.ts'
import { posterAddress } from '../../src/posters/poster.ts'
import { touchedTags } from '../../src/content/touched-tags.ts'
import { failedCheck, type Problem } from '../checks.ts'
import type { Pacer } from '../pacer.ts'
import { type Plan as Work, planDirty } from '../plan.ts'
import { refusals, verificationOf } from '../publish.ts'
import { siteAssets } from '../release/assets.ts'
import { fileOf } from '../release/releases.ts'
import { RenderError, renderPage } from '../render.ts'
import { Refusal } from '../serving/guarded.ts'
import { photoFile } from '../serving/headers.ts'
import type { Reading } from '../snapshot/reading.ts'
import { buildOf, type Workshop } from '../workshop.ts'

/** What a rehearsal says; what is wrong with the documents themselves is said by whoever read them. */
export type Rehearsed = Omit<Plan, 'problems'>
/** What a rehearsal works with. */
export type Shop = Pick<Workshop, 'bundle' | 'releases' | 'siteUrl' | 'imprint' | 'twins' | 'leniency'>

/** So many pages are rendered to know whether they differ; more would take seconds. */
export const mostRendered = 2000
const mostListed = 1000

/**
 * What a publish of these changes would do to the release that is made: the same planning, rendering and checks, with
 * the changes laid over the snapshot. Nothing is written. What waits to go live besides is taken as done, and is
 * not counted; without any changes it is that which is rehearsed.
 * @throws Refusal 503 while everything is to be rendered anyway; StoppedError
 */
export async function rehearse(
  shop: Shop,
  { store: base, notes, ledger }: Reading,
  changes: Change[],
  pacer: Pacer,
): Promise<Rehearsed> {
  const last = ledger.newest()
  if (!last || notes.get('build') !== buildOf(shop) || !shop.releases.has(last.tree))
    throw new Refusal(503, '网站正在整体排版，请稍候再看会改动哪些页。')
  const store = new OverlayStore(base, changes)
  const waiting = notes.dirty().tags
  const changed = [...new Set(changes.flatMap((change) => [...touchedBy(base, change)]))]
  const touched = changes.length === 0 ? waiting : changed
  const own = await planDirty(store, notes, pacer, { tags: touched, upTo: 0 })
  if (!own) return { ...result([], [], []), exact: true, checks: [] }
  const whole =
    (waiting.length > 0 &&
      (await planDirty(store, notes, pacer, { tags: [...waiting, ...touched], upTo: 0 }))) ||
    own
  const removed = own.removed.filter((path) => !photoFile.test(path) && !posterAddress.test(path))
  if (own.pages.length > mostRendered) {
    const added = own.pages.filter((path) => own.added.has(path))
    const others = own.pages.filter((path) => !own.added.has(path))
    return { ...result(added, others, removed), exact: false, checks: [] }
  }
  const seen = await look({ ...shop, ledger }, store, own, whole, shop.releases.root(last.tree), pacer)
  return { ...result(seen.added, seen.changed, removed), exact: true, checks: seen.checks }
}

function touchedBy(base: ContentStore, change: Change): Set<string> {
  const { collection, id, document } = change
  return touchedTags(collection, base.get(collection, id), document as never) // reason: a Change pairs them
}

/** Renders what is planned, compares it with the pages of the release, and checks it. */
async function look(
  shop: Shop & Pick<Workshop, 'ledger'>,
  store: ContentStore,
  own: Work,
  whole: Work,
  root: string,
  pacer: Pacer,
) {
  const { bundle, siteUrl, imprint, twins, ledger } = shop
  const verification = verificationOf(shop, store)
  const [added, changed, broken]: [string[], string[], Problem[]] = [[], [], []]
  for (const path of own.pages.filter((each) => whole.exists(each))) {
    await pacer.breathe()
    try {
      const page = await renderPage(bundle, { store, siteUrl, imprint, hasTwins: twins !== undefined }, path)
      verification.page(path, page.bytes, page.tags)
      const file = join(root, fileOf(path))
      if (!existsSync(file)) added.push(path)
      else if (!readFileSync(file).equals(page.bytes)) changed.push(path)
    } catch (error) {
      if (!(error instanceof RenderError)) throw error
      broken.push({ page: path, problem: error.problem })
    }
  }
  const before = ledger.newest()?.pages ?? 0
  const assets = siteAssets(shop)
  verification.pageCount(before, before + whole.growth)
  verification.links((path) => whole.exists(path) || assets.has(path))
  const unrenderable = broken.length > 0 ? [failedCheck('render', broken)] : []
  return { added, changed, checks: [...unrenderable, ...refusals(shop, verification)] }
}

function result(added: string[], changed: string[], removed: string[]): Pick<Plan, 'counts' | 'pages'> {
  const listed = (paths: string[]) => paths.toSorted().slice(0, mostListed)
  return {
    counts: { added: added.length, changed: changed.length, removed: removed.length },
    pages: { added: listed(added), changed: listed(changed), removed: listed(removed) },
  }
}
