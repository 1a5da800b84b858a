import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { posterOf, type Postered } from '../../src/content/posters.ts'
import { tags } from '../../src/content/tags.ts'
import { type Poster, posterFile } from '../../src/posters/poster.ts'
import { failPoint } from '../fail-point.ts'
import type { Plan } from '../plan.ts'
import { documentOf } from '../snapshot/document-of.ts'
import type { Workshop } from '../workshop.ts'
import { noDrawer } from './drawer.ts'

type Shop = Pick<Workshop, 'store' | 'notes' | 'derivatives' | 'drawer'>

/** A publish draws so many posters itself, and waits so long for them, in milliseconds; more is drawn beside it. */
const few = 8
const patienceMs = 500

/** Posters are looked for so many documents at a time, and shown by a release so many at a time. */
const soughtAtOnce = 200
export const shownAtOnce = 2000

/**
 * Draws the posters that a small plan lacks, so that they go live with it. @returns whether any is there now: then
 * more is to be done than was planned
 */
export async function drawFew(shop: Shop, plan: Plan): Promise<boolean> {
  const lacking = plan.pathLists.flatMap(({ reader, undrawn }) => (undrawn ? [reader] : []))
  if (lacking.length === 0 || lacking.length > few) return false
  const posters = postersOf(shop, lacking.map(documentOf))
  const drawing = shop.drawer.draw(posters, true)
  const drawn = await Promise.race([drawing, wait(patienceMs, [], { ref: false })])
  await take(shop, drawn)
  return drawn.length > 0
}

/**
 * Draws posters that the newest release lacks, the newest articles' first, at most `shownAtOnce`.
 * @returns names of the files that `take` may take; none where nothing is left to draw
 */
export async function drawLacking(shop: Shop, signal: AbortSignal): Promise<string[]> {
  const files: string[] = []
  if (shop.drawer === noDrawer) return files
  let after = 0
  while (files.length < shownAtOnce && !signal.aborted) {
    const lacking = shop.notes.undrawn(after, soughtAtOnce)
    const last = lacking.at(-1)
    if (!last) break
    after = last.sequence
    const documents = lacking.map(({ reader }) => documentOf(reader))
    // Such as were taken before a crash, and not shown.
    files.push(...postersOf(shop, documents, true).map(posterFile))
    files.push(...(await shop.drawer.draw(postersOf(shop, documents), false)))
  }
  return files
}

/** Puts drawn posters where pages find them, and has the pages that lack them rendered. Not during a publish. */
export async function take({ notes, derivatives, drawer }: Shop, files: string[]): Promise<void> {
  for (const [at, file] of files.entries()) {
    if (at % soughtAtOnce === soughtAtOnce - 1) await setImmediate()
    failPoint('poster')
    if (!existsSync(derivatives.path(file))) renameSync(join(drawer.folder, file), derivatives.path(file))
    drawer.taken(file)
  }
  if (files.length > 0) failPoint('poster')
  notes.inTransaction(() => {
    for (const file of files) notes.run('INSERT OR REPLACE INTO dirty (tag) VALUES (?)', tags.drawn(file))
  })
}

/** Posters of documents that can be drawn and are not, or (`drawn`) that are. */
function postersOf(
  { store, drawer }: Shop,
  documents: ReturnType<typeof documentOf>[],
  drawn = false,
): Poster[] {
  return documents.flatMap(({ collection, id }) => {
    const found = posterOf(store, collection as Postered, id) // reason: only path lists of theirs ask for posters
    if (!found) return []
    const file = posterFile(found.poster)
    return store.drawn(file) === drawn && !drawer.gaveUp(file) ? [found.poster] : []
  })
}
