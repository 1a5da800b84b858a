import { z } from 'zod'
import { sourceSchema } from './fact.ts'
import { documentBase, formerSlugs, listOf, optionalText, ref } from './reference.ts'

/** A programme that is awarded every year: 年度优秀泉属异地商会. */
export const awardSeriesSchema = z.object({
  ...documentBase,
  slug: z.string(),
  formerSlugs,
  name: z.string(),
  /** Year of the first edition: edition number = year − firstYear + 1. */
  firstYear: z.number().int(),
  firstYearSource: sourceSchema.nullish().default(null),
  about: optionalText,
})
export type AwardSeries = z.infer<typeof awardSeriesSchema>

/** `base`: what is looked at first; `weighed`: 考量; `required`: 要求. */
export const criterionKindSchema = z.enum(['base', 'weighed', 'required'])

export const criteriaGroupSchema = z.object({
  name: z.string(),
  kind: criterionKindSchema.nullish().default(null),
  items: listOf(z.object({ text: z.string() })).transform((items) => items.map((item) => item.text)),
  source: sourceSchema.nullish().default(null),
})

export const laureateSchema = z.object({
  chamber: ref,
  /** 颁奖词 or reason given; null where the source gives none. */
  citation: optionalText,
  category: optionalText,
  /** Null where the roll is unranked: the order of listing is kept but is no rank. */
  rank: z.number().int().positive().nullish().default(null),
})

/** One edition of a series. */
export const awardSchema = z.object({
  ...documentBase,
  series: ref,
  year: z.number().int(),
  /** 届 */
  edition: z.number().int(),
  editionSource: sourceSchema.nullish().default(null),
  announcedOn: optionalText,
  announcedOnSource: sourceSchema.nullish().default(null),
  parentEvent: optionalText,
  parentEventSource: sourceSchema.nullish().default(null),
  decidingBody: optionalText,
  decidingBodySource: sourceSchema.nullish().default(null),
  organisers: listOf(z.object({ name: z.string() })).transform((rows) => rows.map((row) => row.name)),
  organisersSource: sourceSchema.nullish().default(null),
  purposes: listOf(z.object({ text: z.string() })).transform((rows) => rows.map((row) => row.text)),
  purposesSource: sourceSchema.nullish().default(null),
  criteria: listOf(criteriaGroupSchema),
  /** How many laureates the announcement says there are. */
  announcedCount: z.number().int().nonnegative().nullish().default(null),
  announcedCountSource: sourceSchema.nullish().default(null),
  laureates: listOf(laureateSchema),
  laureatesSource: sourceSchema.nullish().default(null),
  sourceArticle: ref.nullish().default(null),
})
export type Award = z.infer<typeof awardSchema>
export type CriteriaGroup = z.infer<typeof criteriaGroupSchema>
export type Laureate = z.infer<typeof laureateSchema>
