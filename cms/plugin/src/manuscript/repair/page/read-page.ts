import type { DocumentLanguage } from '../language/document-language.ts'
import { type Grid, orderOf } from './grid.ts'
import { heightsIn, likelyWidths } from './heights.ts'
import { linksOf } from './links.ts'
import { matchCuts } from './match-cuts.ts'
import type { Piece } from './piece.ts'
import { inOrderScore, type PieceJoin, sceneOf } from './score-grid.ts'
import type { Found } from './refine.ts'
import { searchGrids } from './search.ts'

/** The order in which the pieces are read. */
export type PageReading = {
  /**
   * `in-order`: as they came. `grid`: a page read column by column. `unknown`: neither explains the cuts; the pieces stand
   * as they came.
   */
  kind: 'in-order' | 'grid' | 'unknown'
  order: number[]
  joins: PieceJoin[]
  grid: Grid | null
  /** Characters a line of the page, where that is known. */
  width: number | null
  /** By how much this beats the best reading in another order (a log-ratio). */
  margin: number
}

/** What a known line length must explain to be believed. */
const widthPrior = -3

/** Finds the reading order of a body's pieces as one choice among all grids, the order in which they came, and no order. */
export function readPage(pieces: readonly Piece[], language: DocumentLanguage): PageReading {
  const asCame = pieces.map((_, index) => index)
  const links = linksOf(pieces, language)
  const flat = sceneOf(pieces, links, heightsIn(pieces, null))
  const inOrder = inOrderScore(flat)
  const free = matchCuts(pieces, links)
  const isHead = (piece: number) => pieces[piece]?.isHeadlike ?? false
  const grids = lineLengths(pieces).flatMap((width) => {
    const scene = width === null ? flat : sceneOf(pieces, links, heightsIn(pieces, width))
    const prior = width === null ? 0 : widthPrior
    return searchGrids(scene).map((found) => ({ ...found, score: found.score + prior, width }))
  })
  grids.sort((one, other) => other.score - one.score)
  const best = grids[0]
  const rivals = { inOrder: inOrder.score, free: free.score }
  if (best && best.score > Math.max(rivals.inOrder, rivals.free))
    return gridReading(best, grids, rivals, isHead)
  if (rivals.free > rivals.inOrder)
    return { kind: 'unknown', order: asCame, joins: free.joins, grid: null, width: null, margin: 0 }
  return { kind: 'in-order', order: asCame, joins: inOrder.joins, grid: null, width: null, margin: 0 }
}

function gridReading(
  best: Found & { width: number | null },
  grids: Found[],
  rivals: { inOrder: number; free: number },
  isHead: (piece: number) => boolean,
): PageReading {
  const order = orderOf(best.grid, isHead)
  const isInOrder = order.every((piece, index) => piece === index)
  const key = order.join()
  const other = grids.find(({ grid }) => orderOf(grid, isHead).join() !== key)
  const rival = Math.max(
    other?.score ?? Number.NEGATIVE_INFINITY,
    isInOrder ? Number.NEGATIVE_INFINITY : rivals.inOrder,
  )
  return {
    kind: isInOrder ? 'in-order' : 'grid',
    order,
    joins: best.joins,
    grid: best.grid,
    width: best.width,
    margin: best.score - Math.max(rival, rivals.free),
  }
}

/** Line lengths to search with: none, and those that the cut pieces speak for; one alone where they leave no doubt. */
export function lineLengths(pieces: readonly Piece[]): (number | null)[] {
  const [first, second] = likelyWidths(pieces)
  if (!first || first.score <= 0) return [null]
  if (pieces.length > 80 || !second || first.score > Math.max(8, second.score + 5)) return [first.width]
  return second.score > 0 ? [null, first.width, second.width] : [null, first.width]
}
