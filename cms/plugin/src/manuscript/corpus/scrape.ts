import type { ManuscriptBlock } from '../arrangement.ts'
import { cutKind } from './cut-kind.ts'
import type { Page, Piece } from './page.ts'

/** How a text extractor went over the page. */
export type ScrapeStyle = {
  /** `columns`: down the whole page column by column; `bands`: as it is read. */
  walk: 'columns' | 'bands'
  /** The column before whose cell a subhead over its band is picked up. */
  headColumn: number
  /** `columns`: above the cell in which the page's picture stands. */
  captions: 'top' | 'columns'
  byline: 'top' | 'end'
}

/**
 * What the blocks are, in the shape of `quanzhou-2024.truth.json`. `unseen`: those of the joins that lie at a sentence's end,
 * where blocks carry no indents: nobody can tell whether the next sentence begins a paragraph.
 */
export type Truth = {
  order: number[][]
  joins: [number, number][]
  unseen: [number, number][]
  heads: number[]
  captions: number[]
  byline: number | null
  titles: number[]
}

export type Scraped = { blocks: ManuscriptBlock[]; truth: Truth }

/** What becomes one block. `piece`: the piece of the body that it is. */
type Item = { role: 'title' | 'caption' | 'byline' | 'body'; text: string; piece?: Piece }

/** Reads a page as a text extractor does: one block for each piece of a paragraph in a cell. */
export function scrape(page: Page, style: ScrapeStyle): Scraped {
  const { article } = page
  const titles = article.titles.map((text): Item => ({ role: 'title', text }))
  const captions = article.captions.map((text): Item => ({ role: 'caption', text }))
  const byline: Item[] = article.byline === null ? [] : [{ role: 'byline', text: article.byline }]
  const isTop = style.captions === 'top'
  const items = [
    ...titles,
    ...(isTop ? captions : []),
    ...(style.byline === 'top' ? byline : []),
    ...page.lead.map(bodyItem),
    ...grid(page, style, isTop ? [] : captions),
    ...(style.byline === 'end' ? byline : []),
  ]
  return { blocks: items.map(({ text }, index) => ({ id: index + 1, text })), truth: truthOf(items, page) }
}

function truthOf(items: Item[], { article, lead, bands }: Page): Truth {
  const numbers = (role: Item['role']) =>
    items.flatMap((item, index) => (item.role === role ? [index + 1] : []))
  const ids = new Map(items.map(({ piece }, index) => [piece, index + 1]))
  const read = [...lead, ...bands.flatMap(({ head, cells }) => [...(head ? [head] : []), ...cells.flat()])]
  const parts = article.body.map((_, part) =>
    read.filter((piece) => piece.part === part).map((piece) => ids.get(piece) ?? 0),
  )
  const joins = parts.flatMap((part) =>
    part.slice(1).map((id, index): [number, number] => [part[index] ?? 0, id]),
  )
  const text = (id: number) => items[id - 1]?.text ?? ''
  const [titles, captions, byline] = [numbers('title'), numbers('caption'), numbers('byline')]
  return {
    order: [...[...titles, ...captions, ...byline].map((id) => [id]), ...parts],
    joins,
    unseen: joins.filter(([before, after]) => cutKind(text(before), text(after)) === 'sentence'),
    heads: parts.flatMap((part, index) => (article.body[index]?.kind === 'subhead' ? part : [])),
    captions,
    byline: byline[0] ?? null,
    titles,
  }
}

/** The grid's cells in the order in which they are walked, with what the extractor picks up between them. */
function grid(page: Page, style: ScrapeStyle, captions: Item[]): Item[] {
  const { bands, design } = page
  const across = Array.from({ length: design.columns }, (_, column) => column)
  const down = Array.from(bands, (_, band) => band)
  const cells =
    style.walk === 'bands'
      ? down.flatMap((band) => across.map((column) => ({ band, column })))
      : across.flatMap((column) => down.map((band) => ({ band, column })))
  return cells.flatMap(({ band, column }) => {
    const { head = null, cells: [...row] = [] } = bands[band] ?? {}
    const headColumn = style.walk === 'bands' ? 0 : style.headColumn
    const isPicture = design.picture?.band === band && design.picture.column === column
    return [
      ...(head && column === headColumn ? [bodyItem(head)] : []),
      ...(isPicture ? captions : []),
      ...(row[column] ?? []).map(bodyItem),
    ]
  })
}

function bodyItem(piece: Piece): Item {
  return { role: 'body', text: piece.text, piece }
}
