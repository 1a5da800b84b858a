import { assign } from './assign.ts'
import type { Links } from './links.ts'
import type { Piece } from './piece.ts'

/** Cut paragraphs and their rest, in whatever order the pieces came. `margin`: by how much each beats the next best. */
export type Matching = { joins: { pieces: [number, number]; margin: number }[]; score: number }

/** Log-prior of an order that nothing explains. */
const noOrder = -8
/** Pieces beyond this many are not matched: the work grows with the cube. */
const mostPieces = 150

/**
 * Which piece goes on with which, all at once: each goes on with one other at most, and only where that reads better than
 * two whole paragraphs. The order in which the pieces came counts for nothing.
 */
export function matchCuts(pieces: readonly Piece[], links: Links): Matching {
  const size = pieces.length
  const indices = pieces.map((_, index) => index)
  const score = noOrder + indices.reduce((sum, index) => sum + links.paragraph(index, index), 0)
  const ends = size > mostPieces ? [] : indices.filter((index) => isCut(pieces[index]))
  if (ends.length === 0) return { joins: [], score }
  const gains = ends.map((end) => indices.map((start) => gainOf(links, end, start, size)))
  const chosen = assign(gains)
  const joins = ends.flatMap((end, row) => {
    const start = chosen[row]
    const gain = start === undefined ? 0 : (gains[row]?.[start] ?? 0)
    if (start === undefined || gain <= 0 || start === end) return []
    return [{ pieces: [end, start] satisfies [number, number], gain, margin: marginOf(gains, chosen, row) }]
  })
  const kept = withoutCircles(joins)
  return { joins: kept, score: score + kept.reduce((sum, { gain }) => sum + gain, 0) }
}

function isCut(piece: Piece | undefined): boolean {
  if (!piece || piece.end === 'sentence' || piece.end === 'colon') return false
  return !piece.isHeadlike || piece.head < -3
}

/** What a join is worth more than two paragraphs, less the chance of finding one among so many. */
function gainOf(links: Links, end: number, start: number, size: number): number {
  if (end === start) return Number.NEGATIVE_INFINITY
  return links.join(end, start) - links.paragraph(end, start) - Math.log(size) * 0.7
}

/** By how much the row's choice beats the best that it could have had besides, or that another row would make of it. */
function marginOf(gains: number[][], chosen: (number | undefined)[], row: number): number {
  const mine = chosen[row] ?? 0
  const own = gains[row]?.[mine] ?? 0
  const others = (gains[row] ?? []).filter((_, start) => start !== mine && !chosen.includes(start))
  const swaps = chosen.map((theirs, other) => {
    if (theirs === undefined || other === row) return Number.NEGATIVE_INFINITY
    const now = (gains[other]?.[theirs] ?? 0) + own
    return (gains[row]?.[theirs] ?? 0) + (gains[other]?.[mine] ?? 0) - now + own
  })
  return own - Math.max(0, ...others, ...swaps)
}

function withoutCircles<T extends { pieces: [number, number] }>(joins: T[]): T[] {
  const next = new Map<number, number>()
  return joins.filter(({ pieces: [end, start] }) => {
    let at: number | undefined = start
    while (at !== undefined && at !== end) at = next.get(at)
    if (at === end) return false
    next.set(end, start)
    return true
  })
}
