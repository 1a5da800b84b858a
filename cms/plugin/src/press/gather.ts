import { type CollectionName, documentSchemas } from '@guiyan/shared/content'
import type { Plan, PlanRequest } from '@guiyan/shared/press/plan'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { shownPhotos } from '../collections/articles/shown-photos.ts'
import { goesAlong, loadPhotos } from '../collections/articles/photos-to-publish.ts'
import { isId } from '../publishing/id.ts'
import { latestOf, type RehearsedProblem, rehearsePublish, rehearseWithdrawal } from './rehearse-hooks.ts'

/** What a save of one document would change for the public, the document itself first, and what keeps it from being saved. */
export type Gathered = { changes: PlanRequest['changes']; problems: Plan['problems'] }
export type PressAction = 'publish' | 'unpublish' | 'delete'

/**
 * What the public would see if this were done now: of a publish the document as its hooks would store it, and the
 * photos that go public with it. Nothing is stored. Reads as trusted code: the caller has seen to access.
 * @returns null where there is no such document
 */
export async function gather(
  req: PayloadRequest,
  collection: CollectionName,
  id: number | string,
  action: PressAction,
): Promise<Gathered | null> {
  const latest = await latestOf(req, collection, id)
  if (!latest) return null
  if (action === 'publish') return gatherPublish(req, collection, latest)
  const problems = await rehearseWithdrawal(req, configOf(req, collection), latest, action)
  return { changes: [{ collection, id: String(id), document: null }], problems: at(collection, id, problems) }
}

async function gatherPublish(
  req: PayloadRequest,
  collection: CollectionName,
  latest: NonNullable<Awaited<ReturnType<typeof latestOf>>>,
): Promise<Gathered> {
  const { document, problems } = await rehearsePublish(req, configOf(req, collection), latest)
  // A save gives it a new time, which its page shows to machines.
  const published = wireFields(collection, { ...document, updatedAt: new Date().toISOString() })
  const gathered: Gathered = {
    changes: [{ collection, id: String(latest.id), document: published }],
    problems: at(collection, latest.id, problems),
  }
  for (const photo of await unpublishedPhotos(req, collection, document)) {
    const along = await gather(req, 'photos', photo, 'publish')
    // What the photo lacks the article has said already.
    gathered.changes.push(...(along?.changes ?? []))
  }
  return gathered
}

/** The photos that an article takes along when it is published. */
async function unpublishedPhotos(
  req: PayloadRequest,
  collection: CollectionName,
  document: Record<string, unknown>,
): Promise<(number | string)[]> {
  if (collection !== 'articles') return []
  const photos = await loadPhotos(req, shownPhotos(req, document))
  return [...photos.values()].filter(goesAlong).map(({ id }) => id)
}

/**
 * For a look at a draft: the series of an edition as well, where it is not public, because it gives the page its address.
 */
export async function gatherForPreview(
  req: PayloadRequest,
  collection: CollectionName,
  id: number | string,
): Promise<Gathered | null> {
  const gathered = await gather(req, collection, id, 'publish')
  const award = gathered?.changes[0]?.document as { series?: unknown } | undefined // reason: made by gatherPublish
  if (collection !== 'awards' || !gathered || !isId(req, award?.series)) return gathered
  const series = await gather(req, 'awardSeries', award.series, 'publish')
  return { ...gathered, changes: [...gathered.changes, ...(series?.changes ?? [])] }
}

function configOf(req: PayloadRequest, collection: CollectionName): SanitizedCollectionConfig {
  const known: Record<string, { config: SanitizedCollectionConfig }> = req.payload.collections
  const found = known[collection]
  if (!found) throw new Error(`no such collection: ${collection}`)
  return found.config
}

/** What the public may know of a document, and nothing else: who holds a preview's address gets to see it. */
function wireFields(collection: CollectionName, document: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(documentSchemas[collection].shape)
  return Object.fromEntries(names.map((name) => [name, document[name]]))
}

function at(collection: CollectionName, id: number | string, problems: RehearsedProblem[]): Plan['problems'] {
  return problems.map(({ problem }) => ({ collection, id: String(id), problem }))
}
