import { z } from 'zod'
import { listOf, optionalText, ref, refs } from './reference.ts'

/** The blocks of an article's body. `blockType` is the block's slug in the CMS. */
const photo = z.object({ blockType: z.literal('photo'), photo: ref })
const gallery = z.object({ blockType: z.literal('gallery'), title: optionalText, photos: refs })
const pullQuote = z.object({ blockType: z.literal('pullQuote'), text: z.string(), attribution: optionalText })
const factBox = z.object({
  blockType: z.literal('factBox'),
  title: z.string(),
  rows: listOf(z.object({ label: z.string(), value: z.string() })),
})
const laureateRoll = z.object({ blockType: z.literal('laureateRoll'), award: ref })
const chamberCard = z.object({ blockType: z.literal('chamberCard'), chamber: ref })
const relatedArticle = z.object({ blockType: z.literal('relatedArticle'), article: ref })

export const blockFieldsSchema = z.discriminatedUnion('blockType', [
  photo,
  gallery,
  pullQuote,
  factBox,
  laureateRoll,
  chamberCard,
  relatedArticle,
])
export type BlockFields = z.infer<typeof blockFieldsSchema>
export type BlockType = BlockFields['blockType']
