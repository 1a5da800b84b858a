import { z } from 'zod'
import { documentBase, optionalText, refs } from './reference.ts'

/** One derivative of a photo; the original is never public. `filename` changes whenever the bytes do. */
export const derivativeSchema = z.object({
  filename: z.string(),
  mimeType: z.enum(['image/webp', 'image/jpeg', 'image/avif']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  filesize: z.number().int().positive(),
})
export type Derivative = z.infer<typeof derivativeSchema>

/** Payload lists a size that it did not make (the original is smaller) with nulls: such a one is left out. */
const sizes = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((all) =>
    Object.values(all ?? {})
      .flatMap((size) => {
        const made = derivativeSchema.safeParse(size)
        return made.success ? [made.data] : []
      })
      .sort((a, b) => a.mimeType.localeCompare(b.mimeType) || a.width - b.width),
  )

export const photoSchema = z.object({
  ...documentBase,
  caption: z.string(),
  /** For readers who cannot see the picture; '' only where `decorative`. Never the caption's copy. */
  alt: z
    .string()
    .nullish()
    .transform((alt) => alt ?? ''),
  /** The credit line as printed: 张剑峰 摄, 资料图片. `parseCredit` reads it. */
  credit: z.string().min(1),
  /** A drawn or symbolic picture in the place of one that nobody handed in: said to the reader as 示意图. */
  standIn: z
    .boolean()
    .nullish()
    .transform((standIn) => standIn ?? false),
  takenOn: optionalText,
  place: optionalText,
  chambers: refs,
  sizes,
})
export type Photo = z.infer<typeof photoSchema>
