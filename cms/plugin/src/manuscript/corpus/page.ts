import type { Article } from './article.ts'
import type { CutKind } from './cut-kind.ts'

/** Part of an article's part that stands in one cell. `part`: its number in the article's body. */
export type Piece = { part: number; text: string }

/** A band of cells side by side. `head`: the subhead that stands centred over it. */
export type Band = { head: Piece | null; cells: Piece[][] }

/** `over`: a subhead stands over each band; `within`: subheads run in the columns; `none`: the article has none. */
export type Subheads = 'over' | 'within' | 'none'

/** What a designer decides. `wanted`: the kind of cut to look for at the columns' ends; null for whichever comes. */
export type Design = {
  columns: number
  /** How many bands the story flows through; with subheads over the bands, each section is one band. */
  bands: number
  subheads: Subheads
  /** The paragraphs before the first subhead, or the first, span all columns above the grid. */
  hasSpanningLead: boolean
  wanted: CutKind | null
  /** Band and column of a picture that takes some of a column's height. */
  picture: { band: number; column: number } | null
}

/** An article set into a page, in reading order: the lead, then band by band, in each column by column. */
export type Page = { article: Article; design: Design; lead: Piece[]; bands: Band[] }
