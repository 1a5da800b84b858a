import type { Block } from 'payload'
import { chamberCard } from './chamber-card.ts'
import { factBox } from './fact-box.ts'
import { gallery } from './gallery.ts'
import { laureateRoll } from './laureate-roll.ts'
import { photo } from './photo.ts'
import { pullQuote } from './pull-quote.ts'
import { relatedArticle } from './related-article.ts'

/** The blocks of an article's body, as in shared/content/blocks.ts. A block's own name would be printed nowhere. */
export const bodyBlocks: Block[] = [
  photo,
  gallery,
  pullQuote,
  factBox,
  laureateRoll,
  chamberCard,
  relatedArticle,
].map((block) => ({ ...block, admin: { disableBlockName: true } }))
