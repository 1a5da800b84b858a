import { z } from 'zod'
import { sourceSchema } from './fact.ts'
import { documentBase, formerSlugs, listOf, optionalText } from './reference.ts'

/** `outbound` 异地泉籍: Quanzhou people elsewhere. `inbound` 驻泉异地: people from elsewhere in Quanzhou. */
export const directionSchema = z.enum(['outbound', 'inbound'])
/** `city` 市级, `county` 县级, `minnan` 闽南. Null is "unknown", a value of its own. */
export const chamberClassSchema = z.enum(['city', 'county', 'minnan'])

export const placeSchema = z.object({ name: z.string(), source: sourceSchema.nullish().default(null) })

export const honourSchema = z.object({
  title: z.string(),
  /** 全国, 省级 … as the source says it. */
  level: optionalText,
  /** Null where the source gives no year. */
  year: z.number().int().nullish().default(null),
  source: sourceSchema.nullish().default(null),
})

/** `exact`: the source counts; `vague`: 数亿元, 连续多年: kept as the words they are. */
export const claimPrecisionSchema = z.enum(['exact', 'vague'])

export const claimSchema = z.object({
  text: z.string(),
  /** As written: 7, 数亿. Null for a claim without a number. */
  value: optionalText,
  unit: optionalText,
  precision: claimPrecisionSchema.nullish().default(null),
  /** What time the source gives it for; null where it does not say. */
  period: optionalText,
  source: sourceSchema.nullish().default(null),
})

export const chamberSchema = z.object({
  ...documentBase,
  slug: z.string(),
  formerSlugs,
  name: z.string(),
  aliases: listOf(z.object({ name: z.string() })).transform((rows) => rows.map((row) => row.name)),
  /** For code replacements in caption boxes: `cd` → 四川省闽南商业联合会. */
  shortCode: optionalText,
  direction: directionSchema.nullish().default(null),
  directionSource: sourceSchema.nullish().default(null),
  hostPlaces: listOf(placeSchema),
  homePlaces: listOf(placeSchema),
  class: chamberClassSchema.nullish().default(null),
  classSource: sourceSchema.nullish().default(null),
  honours: listOf(honourSchema),
  profile: optionalText,
  claims: listOf(claimSchema),
})
export type Chamber = z.infer<typeof chamberSchema>
export type Direction = z.infer<typeof directionSchema>
export type ChamberClass = z.infer<typeof chamberClassSchema>
export type Honour = z.infer<typeof honourSchema>
export type Claim = z.infer<typeof claimSchema>
export type Place = z.infer<typeof placeSchema>
