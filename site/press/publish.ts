import type { FailedCheck } from '@guiyan/shared/press/status'
import type { ReleasedDocument } from '@guiyan/shared/press/release'
import { fixedPaths } from '../src/content/paths.ts'
import type { ContentStore } from '../src/content/store.ts'
import { tags } from '../src/content/tags.ts'
import type { MayBegin } from './first-release.ts'
import { siteAssets } from './release/assets.ts'
import type { Releases } from './release/releases.ts'
import { noteLive } from './note-live.ts'
import type { Release } from './ledger/ledger.ts'
import { Laps } from './laps.ts'
import type { Pacer } from './pacer.ts'
import { tagId } from './snapshot/tag-id.ts'
import { type Plan, planAll, planDirty } from './plan.ts'
import { drawFew } from './posters/posters.ts'
import { bothPaths, putPage } from './put-page.ts'
import { renderPage } from './render.ts'
import { Stage } from './stage.ts'
import { swap } from './swap.ts'
import { Verification, VerifyError } from './verify.ts'
import { buildOf, type Workshop } from './workshop.ts'

/** So many of a release's pages are asked of the served site, besides those of its documents. */
export const provenPages = 500

/**
 * What a publish did: its release, null where no file differs; the documents that are live with it; and how many
 * pages it rendered to know.
 */
export type Published = {
  release: Release | null
  documents: ReleasedDocument[]
  pagesRendered: number
  steps: Laps['steps']
}

/**
 * Takes the live site to the state of the snapshot: plan, render, stage, verify, swap, note.
 * @throws RenderError, VerifyError, StoppedError, what `mayBegin` throws, and what the disk says; the live release then stays
 */
export async function publish(shop: Workshop, pacer: Pacer, mayBegin: MayBegin): Promise<Published> {
  const laps = new Laps()
  const { notes, ledger, releases, store } = shop
  const last = ledger.newest()
  const build = buildOf(shop)
  const base = last && notes.get('build') === build && releases.has(last.tree) ? last.tree : null
  if (base === null) store.refreshAll()
  else store.refresh(notes.dirty().tags)
  const changesUpTo = ledger.changes.newest()
  const plan = base === null ? await planAll(store, notes, pacer) : await planWithPosters(shop, pacer)
  if (!plan) {
    if (last && releases.live() !== last.tree) await swap(releases, last.tree)
    return { release: null, documents: [], pagesRendered: 0, steps: {} }
  }

  laps.end('plan')
  const compared = base ?? (last && releases.has(last.tree) ? last.tree : null)
  const liveBefore = releases.live()
  const stage = new Stage(releases, pacer, base, compared)
  try {
    const made = await makeTree(shop, plan, stage, pacer, laps)
    const { tree } = made
    await goLive(releases, tree, mayBegin)
    laps.end('swap')
    const release = {
      tree,
      at: new Date().toISOString(),
      build,
      changed: made.changed,
      added: made.added,
      removed: plan.removed.length,
      durationMs: Math.round(laps.total()),
      full: plan.full,
      pages: made.pages,
      overrides: made.overrides,
      unprovenPages: made.unproven,
    }
    const live = { ...made, release: tree === last?.tree ? null : release, changesUpTo }
    const { number, documents } = await noteLive(shop, plan, live, pacer)
    laps.end('note')
    return {
      release: live.release && ledger.release(number),
      documents,
      pagesRendered: plan.pages.length,
      steps: laps.steps,
    }
  } catch (error) {
    if (error instanceof Error && releases.live() === liveBefore) stage.abandon()
    throw error
  }
}

async function goLive(releases: Releases, tree: string, mayBegin: MayBegin): Promise<void> {
  const before = releases.live()
  if (before === null) await mayBegin()
  if (tree !== before) await swap(releases, tree)
}

async function planWithPosters(shop: Workshop, pacer: Pacer): Promise<Plan | null> {
  const plan = await planDirty(shop.store, shop.notes, pacer)
  return plan && (await drawFew(shop, plan)) ? planDirty(shop.store, shop.notes, pacer) : plan
}

async function makeTree(shop: Workshop, plan: Plan, stage: Stage, pacer: Pacer, laps: Laps) {
  const { store, siteUrl, imprint, twins, releases, derivatives, bundle, ledger } = shop
  const verification = verificationOf(shop, store)
  const made = { changed: 0, added: 0, reads: new Map<string, number[]>(), differing: [] as string[] } // reason: an empty list has no type
  for (const path of plan.pages) {
    const page = await renderPage(bundle, { store, siteUrl, imprint, hasTwins: twins !== undefined }, path)
    const { put, differing, twin } = putPage(stage, twins, path, page.bytes)
    if (put === 'changed') made.changed++
    if (put === 'new') made.added++
    if (made.differing.length < provenPages) made.differing.push(...differing)
    const links = verification.page(path, page.bytes, page.tags)
    if (twin) verification.twin(twin.path, twin.bytes)
    made.reads.set(
      path,
      [...page.tags, ...linkTags(links)].map((tag) => tagId(tag)),
    )
    await pacer.breathe()
  }
  laps.end('render')
  for (const { path, file } of plan.files) stage.link(path, derivatives.path(file))
  const removed = plan.removed.flatMap((path) => bothPaths(path, twins))
  for (const path of removed) stage.remove(path)
  const assets = siteAssets(shop)
  if (plan.full) for (const [path, file] of assets) stage.copy(path, file)
  const tree = await stage.build()
  laps.end('stage')
  const pagesBefore = ledger.newest()?.pages ?? 0
  const pages = plan.growth + (plan.full ? 0 : pagesBefore)
  verification.pageCount(pagesBefore, pages)
  verification.links((path) => plan.exists(path) || assets.has(path))
  verification.files(
    plan.files.map((file) => file.path),
    releases.root(tree),
  )
  const overrides = passed(shop, verification)
  laps.end('verify')
  const unproven = [...made.differing, ...removed].slice(0, provenPages)
  return { ...made, tree, unproven, pages, laureates: verification.laureates, overrides }
}

/** Lets pass what somebody has let pass. @returns the overrides that were needed @throws VerifyError */
function passed(shop: Workshop, verification: Verification) {
  const refused = refusals(shop, verification)
  if (refused.length > 0) throw new VerifyError(refused)
  const failed = verification.failed().filter(({ check }) => !shop.leniency.waived.includes(check))
  return shop.ledger.overrides().filter((override) => failed.some(({ check }) => check === override.check))
}

/** The checks of a release that is made from these documents, against what is known of the releases before. */
export function verificationOf(
  { siteUrl, ledger, leniency, twins }: Pick<Workshop, 'siteUrl' | 'ledger' | 'leniency' | 'twins'>,
  store: ContentStore,
): Verification {
  return new Verification(siteUrl, store, {
    laureatesListed: (award) => ledger.laureatesListed(award),
    fallShare: leniency.fallShare,
    hasTwins: twins !== undefined,
  })
}

/** The failed checks that keep a release from going live: all but the soft ones that somebody let pass. */
export function refusals(
  { ledger, leniency }: Pick<Workshop, 'ledger' | 'leniency'>,
  verification: Verification,
): FailedCheck[] {
  const allowed = [...leniency.waived, ...ledger.overrides().map(({ check }) => check)]
  return verification.failed().filter(({ check, soft }) => !soft || !allowed.includes(check))
}

const fixed = new Set(fixedPaths)

/** A link is a read too, of whether its target is there; pages that are always there need none. */
function linkTags(links: Set<string>): string[] {
  return [...links].filter((link) => link.endsWith('/') && !fixed.has(link)).map((link) => tags.path(link))
}
