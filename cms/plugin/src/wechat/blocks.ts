import type { BlockFields } from '@guiyan/shared/content'
import { addressNote, type Desk } from './desk.ts'
import { chamberCardHtml, rollHtml } from './chambers.ts'
import { element, escaped } from './markup.ts'
import { photoHtml, galleryHtml } from './pictures.ts'
import { styles } from './styles.ts'
import { unknownNode } from './unknown-node.ts'

type BlockOf<Type extends BlockFields['blockType']> = Extract<BlockFields, { blockType: Type }>

/** A block of a body as HTML; '' where what it shows is not public, which the desk then knows. */
export function blockHtml(desk: Desk, block: BlockFields): string {
  switch (block.blockType) {
    case 'photo':
      return photoHtml(desk, block.photo)
    case 'gallery':
      return galleryHtml(desk, block)
    case 'pullQuote':
      return pullQuoteHtml(block)
    case 'factBox':
      return factBoxHtml(block)
    case 'laureateRoll':
      return rollHtml(desk, block.award)
    case 'chamberCard':
      return chamberCardHtml(desk, block.chamber)
    case 'relatedArticle':
      return relatedHtml(desk, block.article)
    default:
      return unknownNode(block)
  }
}

function pullQuoteHtml({ text, attribution }: BlockOf<'pullQuote'>): string {
  return element(
    'section',
    styles.pullQuote,
    element('p', styles.pullQuoteText, escaped(text)),
    attribution ? element('p', styles.attribution, escaped(`——${attribution}`)) : '',
  )
}

function factBoxHtml({ title, rows }: BlockOf<'factBox'>): string {
  const lines = rows.map(({ label, value }) =>
    element('p', styles.boxLine, element('span', styles.boxLabel, escaped(`${label}：`)), escaped(value)),
  )
  return element('section', styles.box, element('p', styles.boxTitle, escaped(title)), ...lines)
}

function relatedHtml(desk: Desk, id: string): string {
  const article = desk.source.articles.get(id)
  if (!article) {
    desk.leftOut.push({
      zh: '一篇“相关报道”还没有发布，没有放进来',
      en: 'A related article is not published and stays out',
    })
    return ''
  }
  const mark = element('span', styles.noteMark, `[${addressNote(desk, article.address)}]`)
  return element('p', styles.paragraph, escaped(`相关报道：${article.headline}`), mark)
}
