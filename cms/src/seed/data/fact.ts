import type {
  chamberSchema,
  Source,
  awardSchema,
  awardSeriesSchema,
  photoSchema,
} from '@guiyan/shared/content'
import type { z } from 'zod'

/** A document's id: a number in SQLite, a string in MongoDB. */
export type Id = string | number

type Unwritten = 'id' | 'createdAt' | 'updatedAt' | 'formerSlugs'

/** What is written for a document: the wire format without what the CMS fills in. */
type Written<S extends z.ZodType> = Omit<z.input<S>, Unwritten>

export type SeriesData = Written<typeof awardSeriesSchema>
export type ChamberData = Omit<Written<typeof chamberSchema>, 'slug'>
/** Series, laureates and article are relations, which the seed fills in when it knows the ids. */
export type EditionData = Omit<Written<typeof awardSchema>, 'series' | 'laureates' | 'sourceArticle'>
export type PhotoData = Omit<Written<typeof photoSchema>, 'derivatives' | 'thumbhash' | 'chambers'>

/** A fact's source as it is written: the shape of `sourceSchema`. */
export type SourceData = { [K in keyof Source]: K extends 'article' ? Id | null : Source[K] }

/** The article says it in these words, its half-width commas included. */
export function stated(quote: string): SourceData {
  return { grade: 'stated', quote, article: null, url: null }
}

/** It follows from these words of the article. */
export function derivedFrom(quote: string): SourceData {
  return { grade: 'derived', quote, article: null, url: null }
}

/** It follows from a name, grammar or layout alone. */
export const derived: SourceData = { grade: 'derived', quote: null, article: null, url: null }

/** Found elsewhere, at this address. */
export function external(url: string): SourceData {
  return { grade: 'external', quote: null, article: null, url }
}

/** A place that a chamber's name gives. */
export function placeInName(name: string) {
  return { name, source: derived }
}

/** The same data, with every quote pointing at the article that it is from. */
export function quotedFrom<T>(article: Id, data: T): T {
  return pointed(article, data) as T // reason: only ids are filled in
}

function pointed(article: Id, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => pointed(article, item))
  if (typeof value !== 'object' || value === null) return value
  if ('quote' in value) return value.quote === null ? value : { ...value, article }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pointed(article, inner)]))
}
