import { type CollectionName, collections, documentSchemas, type Documents } from '@guiyan/shared/content'
import { reservedChamberSlugs } from '@guiyan/shared/routes'
import { maxSlugLength, slugPattern } from '@guiyan/shared/text/slug'
import { photosIn } from '../../src/content/references.ts'
import type { WireDocument } from '../testing/stand-in-cms.ts'

/** Documents by collection, as REST would give them. */
export type Shelves = Record<CollectionName, WireDocument[]>

type Parsed = { [C in CollectionName]: Documents[C][] }
type Rule = (published: Parsed, all: Parsed) => boolean

/**
 * What the CMS guarantees of what it shows the public, each with the hook that does. Random edits obey
 * these and nothing else: a state that they allow must go live.
 */
const rules: Record<string, Rule> = {
  // fields/slug.ts: `unique`, drafts included
  'a slug names one document of a collection': (_published, all) =>
    [all.articles, all.chambers, all.awardSeries].every(
      (documents) => new Set(documents.map(({ slug }) => slug)).size === documents.length,
    ),
  // fields/slug.ts: slugValidation
  'slugs are plain and not reserved': (_published, all) =>
    [...all.articles, ...all.chambers, ...all.awardSeries].every(
      ({ slug }) => slugPattern.test(slug) && slug.length <= maxSlugLength,
    ) && all.chambers.every(({ slug }) => !reservedChamberSlugs.includes(slug)),
  // articles/hooks/publish-photos.ts, publishing/keep-while-used.ts
  'photos that articles show are published': ({ articles, photos }) =>
    articles.every((article) => photosIn(article).every((id) => has(photos, id))),
  // awards/hooks/require-published-parts.ts, publishing/keep-while-used.ts
  'the series and the laureates of an award are published': ({ awards, awardSeries, chambers }) =>
    awards.every(
      ({ series, laureates }) =>
        has(awardSeries, series) && laureates.every(({ chamber }) => has(chambers, chamber)),
    ),
  // awards/hooks/refuse-double-laureate.ts
  'a chamber stands in a roll once': (_published, { awards }) =>
    awards.every(({ laureates }) => new Set(laureates.map((row) => row.chamber)).size === laureates.length),
  // awards/unique-year.ts
  'a series has one award a year': (_published, { awards }) =>
    new Set(awards.map(({ series, year }) => `${series}/${year}`)).size === awards.length,
  // awards/hooks/number-edition.ts, award-series/hooks/keep-first-year.ts
  'the year numbers the edition': ({ awards, awardSeries }) =>
    awards.every(({ series, year, edition }) => {
      const first = awardSeries.find(({ id }) => id === series)?.firstYear ?? Infinity
      return edition >= 1 && edition === year - first + 1
    }),
}

/** Names of the rules that a state breaks. @throws ZodError where a document does not fit the wire format */
export function brokenRules(published: Shelves, shelved: Shelves): string[] {
  const [shown, hidden] = [parsed(published), parsed(shelved)]
  // reason: fromEntries forgets the type of its keys; both sides hold documents of their collection
  const all = Object.fromEntries(
    collections.map((collection) => [collection, [...shown[collection], ...hidden[collection]]]),
  ) as unknown as Parsed
  return Object.entries(rules).flatMap(([name, holds]) => (holds(shown, all) ? [] : [name]))
}

const has = (documents: { id: string }[], id: string) => documents.some((document) => document.id === id)

const known = new WeakMap<WireDocument, unknown>()

function parsed(shelves: Shelves): Parsed {
  const parse = (collection: CollectionName, wire: WireDocument) => {
    const document = known.get(wire) ?? documentSchemas[collection].parse(wire)
    known.set(wire, document)
    return document
  }
  // reason: each document is parsed by its collection's schema
  return Object.fromEntries(
    collections.map((collection) => [collection, shelves[collection].map((wire) => parse(collection, wire))]),
  ) as unknown as Parsed
}
