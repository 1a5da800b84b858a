import { articleSchema, type Article } from './article.ts'
import { awardSchema, awardSeriesSchema, type Award, type AwardSeries } from './award.ts'
import { chamberSchema, type Chamber } from './chamber.ts'
import { photoSchema, type Photo } from './photo.ts'

export * from './article.ts'
export * from './award.ts'
export * from './blocks.ts'
export * from './chamber.ts'
export * from './fact.ts'
export * from './photo.ts'
export * from './rich-text.ts'

/** The collections that the site shows, by the names they have in REST addresses. */
export const collections = ['awardSeries', 'awards', 'chambers', 'articles', 'photos'] as const
export type CollectionName = (typeof collections)[number]

/** What a document of each collection looks like on the wire (Payload REST, depth 0, published). */
export const documentSchemas = {
  awardSeries: awardSeriesSchema,
  awards: awardSchema,
  chambers: chamberSchema,
  articles: articleSchema,
  photos: photoSchema,
} as const

export type Documents = {
  awardSeries: AwardSeries
  awards: Award
  chambers: Chamber
  articles: Article
  photos: Photo
}
