import { fixedPaths } from '../src/content/paths.ts'
import { tags } from '../src/content/tags.ts'
import { siteAssets } from './release/assets.ts'
import { noteLive, type Reads } from './note-live.ts'
import type { Release } from './snapshot/notes.ts'
import type { Pacer } from './pacer.ts'
import { type Plan, planAll, planDirty } from './plan.ts'
import { renderPage } from './render.ts'
import { Stage } from './stage.ts'
import { swap } from './swap.ts'
import { Verification } from './verify.ts'
import { buildOf, type Workshop } from './workshop.ts'

type Counts = { changed: number; added: number }

/** What a publish did: its release, null where no file differs, and how many pages it rendered to know. */
export type Published = { release: Release | null; pagesRendered: number }

/**
 * Takes the live site to the state of the snapshot: plan, render, stage, verify, swap, note.
 * @throws RenderError, VerifyError, StoppedError, and what the disk says; the live release then stays
 */
export async function publish(shop: Workshop, pacer: Pacer): Promise<Published> {
  const began = performance.now()
  const { notes, releases, store } = shop
  const last = notes.releases()[0] ?? null
  const build = buildOf(shop)
  const base = last && notes.get('build') === build && releases.has(last.tree) ? last.tree : null
  if (base === null) store.refreshAll()
  else store.refresh(notes.dirty().tags)
  const plan = base === null ? await planAll(store, notes, pacer) : await planDirty(store, notes, pacer)
  if (!plan) {
    if (last && releases.live() !== last.tree) await swap(releases, last.tree)
    return { release: null, pagesRendered: 0 }
  }

  const compared = base ?? (last && releases.has(last.tree) ? last.tree : null)
  const stage = new Stage(releases, pacer, base, compared)
  try {
    const { tree, reads, counts } = await makeTree(shop, plan, stage, pacer)
    if (tree !== releases.live()) await swap(releases, tree)
    const release = {
      ...counts,
      tree,
      at: new Date().toISOString(),
      build,
      removed: plan.removed.length,
      durationMs: Math.round(performance.now() - began),
    }
    const noted = await noteLive(shop, plan, reads, tree === last?.tree ? null : release, pacer)
    return { release: noted, pagesRendered: plan.pages.length }
  } catch (error) {
    if (error instanceof Error && releases.live() === last?.tree) stage.abandon()
    throw error
  }
}

async function makeTree(shop: Workshop, plan: Plan, stage: Stage, pacer: Pacer) {
  const { store, siteUrl, releases, derivatives, bundle } = shop
  const verification = new Verification(siteUrl, store)
  const counts: Counts = { changed: 0, added: 0 }
  const reads: Reads = new Map()
  const interned = new Map<string, string>()
  for (const path of plan.pages) {
    const page = await renderPage(bundle, { store, siteUrl }, path)
    const put = stage.put(path, page.bytes)
    if (put === 'changed') counts.changed++
    if (put === 'new') counts.added++
    const links = verification.page(path, page.bytes, page.tags)
    reads.set(
      path,
      [...page.tags, ...linkTags(links)].map((tag) => intern(interned, tag)),
    )
    await pacer.breathe()
  }
  for (const { path, file } of plan.files) stage.link(path, derivatives.path(file))
  for (const path of plan.removed) stage.remove(path)
  const assets = siteAssets(shop)
  if (plan.full) for (const [path, file] of assets) stage.copy(path, file)
  const tree = await stage.build()
  verification.whole(
    (path) => plan.exists(path) || assets.has(path),
    plan.files.map((file) => file.path),
    releases.root(tree),
  )
  return { tree, reads, counts }
}

const fixed = new Set(fixedPaths)

/** A link is a read too, of whether its target is there; pages that are always there need none. */
function linkTags(links: Set<string>): string[] {
  return [...links].filter((link) => link.endsWith('/') && !fixed.has(link)).map((link) => tags.path(link))
}

/** Pages share most of their tags: one string for each keeps a render of everything small. */
function intern(known: Map<string, string>, text: string): string {
  const same = known.get(text)
  if (same !== undefined) return same
  known.set(text, text)
  return text
}
