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
export type PhotoData = Omit<Written<typeof photoSchema>, 'sizes' | 'chambers'>

/** A fact's source as it is written: the shape of `sourceSchema`. */
export type SourceData = { [K in keyof Source]: K extends 'article' ? Id | null : Source[K] }

/** Says of facts in `article` how they are known. Quotes are the article's words, its half-width commas included. */
export function factsOf(article: Id) {
  return {
    /** The article says it in these words. */
    stated: (quote: string): SourceData => ({ grade: 'stated', quote, article, url: null }),
    /** It follows from these words of the article. */
    derivedFrom: (quote: string): SourceData => ({ grade: 'derived', quote, article, url: null }),
  }
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
