import { z } from 'zod'
import { documentBase, listOf, optionalText, refs } from './reference.ts'

/**
 * Crops by their proportions: `square` 1:1 (shares in WeChat), `4x3` (lists), `16x9` (search engines), `wide` 2.35:1
 * (the cover of a WeChat post).
 */
export const cropNames = ['square', '4x3', '16x9', 'wide'] as const
export type CropName = (typeof cropNames)[number]

/**
 * One derivative of a photo as the CMS keeps it: pixels alone, without a word in them. The original is never public.
 * `filename` changes whenever the bytes do. What readers get has another name, and carries the photo's words.
 */
export const derivativeSchema = z.object({
  /** null: the whole picture. */
  crop: z.enum(cropNames).nullable(),
  filename: z.string(),
  mimeType: z.enum(['image/webp', 'image/jpeg', 'image/avif']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  filesize: z.number().int().positive(),
})
export type Derivative = z.infer<typeof derivativeSchema>

/** IPTC's digital source types that a newsroom meets (cv.iptc.org/newscodes/digitalsourcetype). */
export const digitalSourceTypes = [
  'digitalCapture',
  'computationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'humanEdits',
  'digitalCreation',
  'composite',
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
  'algorithmicallyEnhanced',
] as const

/**
 * How long a photo's texts may be, in UTF-16 units. The CMS asks for it: together they then fit into a JPEG, which
 * holds 65,502 bytes of XMP, whatever characters they are of.
 */
export const photoTextLimits = {
  headline: 200,
  caption: 2000,
  alt: 1000,
  extendedDescription: 4000,
  credit: 200,
  copyright: 300,
  source: 200,
  place: 100,
  sublocation: 200,
  keyword: 60,
  keywords: 50,
} as const

const yes = z
  .boolean()
  .nullish()
  .transform((set) => set ?? false)

export const photoSchema = z.object({
  ...documentBase,
  headline: optionalText,
  caption: z.string(),
  /** For readers who cannot see the picture; '' only where `decorative`. Never the caption's copy. */
  alt: z
    .string()
    .nullish()
    .transform((alt) => alt ?? ''),
  decorative: yes,
  extendedDescription: optionalText,
  /** The credit line as printed: 张剑峰 摄, 资料图片. `parseCredit` reads it. */
  credit: z.string().min(1),
  copyright: optionalText,
  source: optionalText,
  /** A drawn or symbolic picture in the place of one that nobody handed in: said to the reader as 示意图. */
  standIn: yes,
  digitalSourceType: z.enum(digitalSourceTypes).nullish().default(null),
  takenOn: optionalText,
  /** The town, then the place in it. */
  place: optionalText,
  sublocation: optionalText,
  keywords: listOf(z.string()),
  chambers: refs,
  /** The picture in some twenty bytes, base64: https://evanw.github.io/thumbhash. */
  thumbhash: optionalText,
  derivatives: listOf(derivativeSchema),
})
export type Photo = z.infer<typeof photoSchema>
