import type { Bilingual } from '../../language.ts'

/** What a paste left out of what was on the clipboard. All words are in the body, but those of the last three. */
export type Dropped = {
  images: number
  /** Their words are kept as paragraphs. */
  tables: number
  /** Sound, film and frames. */
  media: number
  /** Addresses that no link may have: `javascript:`, relative ones of another site. The words are kept. */
  links: string[]
  /** Fonts, sizes, colours and backgrounds. */
  looks: boolean
  /** Alignment, and blanks at the beginning of a paragraph. */
  layout: boolean
  /** Comments of Word. */
  comments: number
  buttons: number
  /** Passages that were not visible where they come from. */
  hidden: number
}

/** A new note of a paste that lost nothing so far; readers add to it. */
export function nothingDropped(): Dropped {
  return {
    images: 0,
    tables: 0,
    media: 0,
    links: [],
    looks: false,
    layout: false,
    comments: 0,
    buttons: 0,
    hidden: 0,
  }
}

const longestAddress = 40
const namedAddresses = 2

/** Says what was left out, the gravest first: “粘贴时略去：3 张图片、1 个表格（文字已保留）、字体和颜色”. Null: nothing was. */
export function droppedWords(dropped: Dropped): Bilingual | null {
  const zh = [
    dropped.images > 0 && `${dropped.images} 张图片（请从照片台上传，再用 /图片 放入）`,
    dropped.tables > 0 && `${dropped.tables} 个表格（文字已留作段落）`,
    dropped.media > 0 && `${dropped.media} 个音视频或嵌入内容`,
    dropped.links.length > 0 &&
      `${dropped.links.length} 个不能用的链接（${addresses(dropped, '、')}；文字已保留）`,
    dropped.comments > 0 && `${dropped.comments} 条批注`,
    dropped.buttons > 0 && `${dropped.buttons} 个按钮`,
    dropped.hidden > 0 && `${dropped.hidden} 处隐藏文字`,
    dropped.looks && '字体和颜色',
    dropped.layout && '对齐和段首空格',
  ].filter((part) => part !== false)
  const en = [
    dropped.images > 0 && `${dropped.images} images (upload them at the photo desk)`,
    dropped.tables > 0 && `${dropped.tables} tables (their words are kept as paragraphs)`,
    dropped.media > 0 && `${dropped.media} media or embeds`,
    dropped.links.length > 0 &&
      `${dropped.links.length} unusable links (${addresses(dropped, ', ')}; words kept)`,
    dropped.comments > 0 && `${dropped.comments} comments`,
    dropped.buttons > 0 && `${dropped.buttons} buttons`,
    dropped.hidden > 0 && `${dropped.hidden} hidden passages`,
    dropped.looks && 'fonts and colours',
    dropped.layout && 'alignment and indents',
  ].filter((part) => part !== false)
  return zh.length === 0
    ? null
    : { zh: `粘贴时略去：${zh.join('、')}。`, en: `Left out of the paste: ${en.join(', ')}.` }
}

function addresses({ links }: Dropped, comma: string): string {
  const named = links.slice(0, namedAddresses).map((href) => href.slice(0, longestAddress))
  return named.join(comma) + (links.length > namedAddresses ? '…' : '')
}
