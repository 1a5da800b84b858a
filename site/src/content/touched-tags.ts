import type { CollectionName, Documents } from '@guiyan/shared/content'
import { dayNumber, spansRound } from './day-spans.ts'
import { facetsOf, indexes, readBackwards, slugOf } from './indexes.ts'
import type { Facet } from './store.ts'
import { facetKey, tags } from './tags.ts'

/**
 * The tags of every read whose result may differ once `before` has become `after`; null stands for "not
 * published". Follows from indexes.ts alone, by the table in docs/architecture.md. Empty where nothing
 * differs.
 */
export function touchedTags<C extends CollectionName>(
  collection: C,
  before: Documents[C] | null,
  after: Documents[C] | null,
): Set<string> {
  const touched = new Set<string>()
  const document = after ?? before
  if (!document || JSON.stringify(before) === JSON.stringify(after)) return touched
  touched.add(tags.doc(collection, document.id))
  if (cardOf(collection, before) !== cardOf(collection, after))
    touched.add(tags.card(collection, document.id))
  addSlugs(touched, collection, before, after)
  addFacets(touched, collection, before, after)
  return touched
}

function cardOf<C extends CollectionName>(collection: C, document: Documents[C] | null): string | null {
  return document && JSON.stringify(indexes[collection].card(document))
}

function addSlugs<C extends CollectionName>(
  touched: Set<string>,
  collection: C,
  before: Documents[C] | null,
  after: Documents[C] | null,
): void {
  const left = before && slugOf(collection, before)
  const taken = after && slugOf(collection, after)
  if (left === taken) return
  if (left !== null) touched.add(tags.slug(collection, left))
  if (taken !== null) touched.add(tags.slug(collection, taken))
}

/** A list changes when a member comes, goes or moves; the values of a facet only when one comes or goes. */
function addFacets<C extends CollectionName>(
  touched: Set<string>,
  collection: C,
  before: Documents[C] | null,
  after: Documents[C] | null,
): void {
  const sortKey = (document: Documents[C] | null) => document && indexes[collection].sortKey(document)
  const moved = sortKey(before) !== sortKey(after)
  const left = new Map(facets(collection, before))
  const taken = new Map(facets(collection, after))
  for (const [key, name] of [...left, ...taken]) {
    const comesOrGoes = left.has(key) !== taken.has(key)
    if (comesOrGoes || moved) touched.add(tags.list(collection, key))
    if ((comesOrGoes || moved) && collection === 'articles' && readBackwards.includes(name))
      for (const time of [sortKey(before), sortKey(after)]) addSpans(touched, key, time)
    if (comesOrGoes) touched.add(tags.values(collection, name))
  }
}

/** What reads backwards over the day of an article, in a facet that it is or was in. */
function addSpans(touched: Set<string>, facet: Facet, publishedAt: string | null): void {
  if (publishedAt === null) return
  for (const span of spansRound(dayNumber(publishedAt))) touched.add(tags.older(facet, span))
}

function facets<C extends CollectionName>(
  collection: C,
  document: Documents[C] | null,
): [key: ReturnType<typeof facetKey>, name: string][] {
  return document ? facetsOf(collection, document).map(([name, value]) => [facetKey(name, value), name]) : []
}
