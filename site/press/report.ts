import type { CollectionName } from '@guiyan/shared/content'
import type { Release as ReleaseReport, ReleaseDetails, ReleaseList } from '@guiyan/shared/press/release'
import type { DocumentKey, DocumentStatus, PressStatus } from '@guiyan/shared/press/status'
import { absolute } from '@guiyan/shared/routes'
import { titleOf } from './checks.ts'
import type { Release } from './ledger/ledger.ts'
import type { Problems } from './problems.ts'
import { diffTrees } from './release/diff-trees.ts'
import { isTwin } from '../src/zh-hant/twin-paths.ts'
import { buildOf, type Workshop } from './workshop.ts'

const shownDocuments = 100
const shownPages = 1000

/** Touched tags that the newest release does not show; 1 while everything is to be rendered anew. */
export function tagsBehind(shop: Workshop): number {
  const dirty = shop.notes.dirtyCount()
  // No tag is noted while everything is rendered anyway.
  return dirty === 0 && shop.notes.get('build') !== buildOf(shop) ? 1 : dirty
}

/** How the press is, and what it knows of the documents that are asked for; costs as much as those are. */
export function pressStatus(
  shop: Workshop,
  problems: Problems,
  keys: DocumentKey[],
): Omit<PressStatus, 'purge'> {
  const { ledger, releases } = shop
  const live = releases.live()
  const liveRelease = ledger.releaseOf(live)?.number ?? null
  return {
    ready: live !== null,
    live: liveRelease,
    behind: tagsBehind(shop),
    waitingSince: ledger.changes.waitingSince(),
    hold: ledger.hold(),
    resumed: ledger.resumed(),
    problem: problems.first(),
    documents: Object.fromEntries(
      keys.map((key) => [
        key,
        documentStatus(shop, problems, key, liveRelease ?? ledger.newest()?.number ?? 0),
      ]),
    ),
  }
}

function documentStatus(
  { notes, ledger, siteUrl }: Workshop,
  problems: Problems,
  key: DocumentKey,
  live: number,
): DocumentStatus {
  const at = key.indexOf(':')
  const [collection, id] = [key.slice(0, at) as CollectionName, key.slice(at + 1)] // reason: a key is so built
  const kept = ledger.receipts.newest(collection, id, live)
  const pending = notes.revision(collection, id) !== (kept?.revision ?? null)
  const blocked = pending && ledger.hold() === null ? problems.of('publish') : null
  const urls = kept ? [...kept.paths, ...kept.gone].map((path) => absolute(siteUrl, path)) : []
  return {
    receipt: kept && { release: kept.release, revision: kept.revision, at: kept.at, urls },
    pending,
    failure:
      notes.rejection(collection, id) ??
      ledger.receipts.problem({ collection, id }) ??
      blocked?.message ??
      null,
  }
}

/** All releases that are remembered, newest first. */
export function releaseList(shop: Workshop): ReleaseList {
  const live = shop.releases.live()
  const { ledger } = shop
  return { releases: ledger.all().map((release) => report(shop, release, live)), hold: ledger.hold() }
}

/** One release with the pages that it changed; null where it is not remembered. */
export function releaseDetails(shop: Workshop, number: number): ReleaseDetails | null {
  const { ledger, releases } = shop
  const release = ledger.release(number)
  if (!release) return null
  return { ...report(shop, release, releases.live()), pages: pagesOf(shop, release) }
}

function pagesOf({ ledger, releases }: Workshop, release: Release): ReleaseDetails['pages'] {
  const before = ledger.release(release.number - 1)
  const first = release.number === 1
  const isThere = (each: Release | null) => each?.kept === true && releases.has(each.tree)
  if (!isThere(release) || !(first || isThere(before))) return null
  const { added, changed, removed } = diffTrees(releases, before?.tree ?? null, release.tree)
  // A page in two scripts counts once.
  const some = (paths: string[]) => paths.filter((path) => !isTwin(path)).slice(0, shownPages)
  return { added: some(added), changed: some(changed), removed: some(removed) }
}

function report({ ledger }: Workshop, release: Release, live: string | null): ReleaseReport {
  const { number, at, added, changed, removed, durationMs, full, kept, provenAt, overrides } = release
  const { problem, documentCount } = release
  return {
    number,
    at,
    added,
    changed,
    removed,
    durationMs,
    full,
    live: release.tree === live,
    kept,
    proof: provenAt !== null ? 'proven' : problem === null ? 'waiting' : 'failed',
    provenAt,
    problem,
    overrides: overrides.map(({ check, by }) => ({ check, title: titleOf(check), by })),
    documents: ledger.changes.of(number, shownDocuments),
    documentCount,
  }
}
