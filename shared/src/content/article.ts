import { z } from 'zod'
import { claimPrecisionSchema } from './chamber.ts'
import { gradeSchema } from './fact.ts'
import { documentBase, formerSlugs, listOf, optionalText, ref, refs } from './reference.ts'
import { richTextSchema } from './rich-text.ts'

/** Who made the piece, as printed: role 融媒体记者, name 张剑峰. The role may be unsaid. */
export const bylineSchema = z.object({ role: optionalText, name: z.string() })

/** A correction that readers saw: when, and in what words. */
export const correctionSchema = z.object({ date: z.string(), text: z.string() })

/** What a fact is about. */
export const factKindSchema = z.enum([
  'honour',
  'projects',
  'donation',
  'investment',
  'activity',
  'members',
  'year',
  'other',
])

/** A fact that readers once saw put otherwise. */
export const factCorrectionSchema = z.object({ date: z.string(), was: optionalText, note: optionalText })

/** Something that the article says, as data, with the words that say it. */
export const articleFactSchema = z.object({
  /** Null where it is about the edition or the story itself. */
  chamber: ref.nullish().default(null),
  kind: factKindSchema,
  text: z.string(),
  /** As written: 7, 数亿, 省级. Null where there is none. */
  value: optionalText,
  unit: optionalText,
  precision: claimPrecisionSchema.nullish().default(null),
  period: optionalText,
  /** Null: unknown. */
  grade: gradeSchema.nullish().default(null),
  /** The words as they stand in the article. Required for `stated`. */
  quote: optionalText,
  /** http(s) address. Required for `external`. */
  url: optionalText,
  corrections: listOf(factCorrectionSchema),
})

export const articleSchema = z.object({
  ...documentBase,
  slug: z.string(),
  formerSlugs,
  /** 引题, the line above the headline. */
  kicker: optionalText,
  /** 主题. A line feed is the break of a couplet and is kept. */
  headline: z.string(),
  /** 副题 */
  deck: optionalText,
  bylines: listOf(bylineSchema),
  /** Newspaper, page (版面), date and 责任编辑 of the printed piece; null where the source does not say. */
  sourcePaper: optionalText,
  sourcePage: optionalText,
  sourceDate: optionalText,
  editor: optionalText,
  leadPhoto: ref.nullish().default(null),
  body: richTextSchema,
  award: ref.nullish().default(null),
  chambers: refs,
  corrections: listOf(correctionSchema),
  facts: listOf(articleFactSchema),
  /** When the site first showed it; decides the address and never changes. */
  publishedAt: z.string(),
})
export type Article = z.infer<typeof articleSchema>
export type Byline = z.infer<typeof bylineSchema>
export type ArticleFact = z.infer<typeof articleFactSchema>
export type FactKind = z.infer<typeof factKindSchema>
export type Correction = z.infer<typeof correctionSchema>
