import { z } from 'zod'
import {
  chamberClassSchema,
  criterionKindSchema,
  directionSchema,
  factKindSchema,
  gradeSchema,
} from './content/index.ts'

/**
 * The open roll: an edition, or all editions of a series, as data for others (`roll.json`). Everything that names
 * something of ours is its absolute address, which is also its id. Texts are as the newsroom keeps them; null is
 * 未注明, never a guess. The page /data/ says the same in Chinese; another `format` would be another number.
 */
export const rollFormat = 'guiyan-roll/1'

const address = z.url()

/** `unknown`: the newsroom has not said where a value is from; of a null value it says nothing more. */
export const rollGradeSchema = z.enum([...gradeSchema.options, 'unknown'])
export type RollGrade = z.infer<typeof rollGradeSchema>

const origin = {
  grade: rollGradeSchema,
  /** The words as they stand in the source. */
  quote: z.string().nullable(),
  /** Address of the article on this site that says it. */
  article: address.nullable(),
  /** Address elsewhere. */
  url: z.string().nullable(),
}
/** Where something comes from. */
export const rollOriginSchema = z.strictObject(origin)
export type RollOrigin = z.infer<typeof rollOriginSchema>

const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value: value.nullable(), ...origin })
const sourcedText = sourced(z.string())

/** What an article says as data. */
export const rollSayingSchema = z.strictObject({
  text: z.string(),
  /** As written: 7, 数亿. */
  value: z.string().nullable(),
  unit: z.string().nullable(),
  precision: z.enum(['exact', 'vague']).nullable(),
  period: z.string().nullable(),
  kind: factKindSchema,
  ...origin,
  corrections: z.array(
    z.strictObject({ date: z.string().nullable(), was: z.string().nullable(), note: z.string().nullable() }),
  ),
})
export type RollSaying = z.infer<typeof rollSayingSchema>

export const rollChamberSchema = z.strictObject({
  id: address,
  name: z.string(),
  direction: sourced(directionSchema),
  /** Empty: 未注明. */
  homePlaces: z.array(sourcedText),
  hostPlaces: z.array(sourcedText),
  class: sourced(chamberClassSchema),
  honours: z.array(
    z.strictObject({
      title: z.string(),
      level: z.string().nullable(),
      year: z.number().int().nullable(),
      ...origin,
    }),
  ),
  /** What the edition's articles say of it. */
  sayings: z.array(rollSayingSchema),
})
export type RollChamber = z.infer<typeof rollChamberSchema>

export const rollLaureateSchema = z.strictObject({
  /** Place in the announcement, from 1. It is no rank. */
  listed: z.number().int().positive(),
  rank: z.number().int().positive().nullable(),
  category: z.string().nullable(),
  citation: z.string().nullable(),
  /** Null while the chamber's page is not published. */
  chamber: rollChamberSchema.nullable(),
})

export const rollEditionSchema = z.strictObject({
  id: address,
  title: z.string(),
  year: z.number().int(),
  edition: sourced(z.number().int()),
  /** A day, a month or a year in ISO 8601, as exactly as the source has it. */
  announcedOn: sourcedText,
  announcedCount: sourced(z.number().int()),
  parentEvent: sourcedText,
  decidingBody: sourcedText,
  organisers: sourced(z.array(z.string())),
  purposes: sourced(z.array(z.string())),
  criteria: z.array(
    z.strictObject({
      name: z.string(),
      kind: criterionKindSchema.nullable(),
      items: z.array(z.string()),
      ...origin,
    }),
  ),
  /** In the order of the announcement. */
  laureates: z.array(rollLaureateSchema),
  /** Of the list as a whole: who is in it, rank, category, citation. */
  laureatesOrigin: rollOriginSchema,
  /** What its articles say of the edition itself. */
  sayings: z.array(rollSayingSchema),
  sourceArticle: address.nullable(),
})
export type RollEdition = z.infer<typeof rollEditionSchema>

export const openRollSchema = z.strictObject({
  format: z.literal(rollFormat),
  /** Address of the page that shows the same. */
  id: address,
  /** Address of what explains the fields. */
  documentation: address,
  /** Null: the newsroom has given no licence. */
  licence: z.strictObject({ name: z.string(), url: address }).nullable(),
  series: z.strictObject({ id: address, name: z.string(), firstYear: sourced(z.number().int()) }),
  /** The newest first. */
  editions: z.array(rollEditionSchema),
})
export type OpenRoll = z.infer<typeof openRollSchema>

/** What can be had of an edition, and of a series. */
export const rollFiles = ['roll.csv', 'facts.csv', 'roll.json', 'roll.jsonld'] as const
export type RollFile = (typeof rollFiles)[number]
