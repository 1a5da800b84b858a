import { type Cell, cellsOf, type Grid, orderOf, range } from './grid.ts'
import type { Heights } from './heights.ts'
import type { Links } from './links.ts'
import type { Piece } from './piece.ts'
import { sequenceScore } from './sequence.ts'

/** A join of two pieces, by number, and how much better it reads than two paragraphs (a log-ratio). */
export type PieceJoin = { pieces: [number, number]; margin: number }

export type Scene = {
  pieces: readonly Piece[]
  links: Links
  heights: Heights
  /** The score of a cell's pieces `from` up to, not with, `to`: each a paragraph, no subhead last. */
  inside: (from: number, to: number) => number
  /** The score of a border between two cells, the second read right after the first, read as what it most likely is. `isAlone`: the first is all of its cell. */
  border: (before: number, after: number, isAlone: boolean) => number
}

/** Log-prior of a paragraph being cut at a cell's end, and of its ending there. */
const cutPrior = -0.25
const wholePrior = -1.5

/** A picture, with its caption, stands above a cell rather than within one. */
const atCellStart = 1.8
const withinCell = -2.5

/** What every grid is scored against: the pieces, how they go on into each other, how tall they are. */
export function sceneOf(pieces: readonly Piece[], links: Links, heights: Heights): Scene {
  const size = pieces.length
  const isBelow = (piece: number) => pieces[piece]?.isBelowCaption ?? false
  const sums = new Float64Array(size + 1)
  for (let piece = 1; piece < size; piece++)
    sums[piece] =
      (sums[piece - 1] ?? 0) + links.paragraph(piece - 1, piece) + (isBelow(piece) ? withinCell : 0)
  const borders = new Float64Array(2 * size * size).fill(Number.NaN)
  const scene: Scene = {
    pieces,
    links,
    heights,
    inside: (from, to) =>
      to <= from ? 0 : (sums[to - 1] ?? 0) - (sums[from] ?? 0) + (isBelow(from) ? atCellStart : 0),
    border(before, after, isAlone) {
      const key = (before * size + after) * 2 + (isAlone ? 1 : 0)
      const known = borders[key] ?? Number.NaN
      if (!Number.isNaN(known)) return known
      const { score } = borderReading(scene, before, after, isAlone ? null : 2)
      borders[key] = score
      return score
    },
  }
  return scene
}

/** The better reading of the border between two cells. */
export function borderReading(
  { pieces, links, heights }: Scene,
  before: number,
  after: number,
  indent: 0 | 2 | null,
): { score: number; margin: number } {
  // A subhead does not stand last in a column.
  const whole = links.paragraph(before, after) + wholePrior + (pieces[before]?.isHeadlike ? -5 : 0)
  const cut = links.join(before, after) + heights.fullness(before, after, indent) + cutPrior
  return { score: Math.max(cut, whole), margin: cut - whole }
}

/** A subhead just where one over a band must be read, rather than anywhere. */
export const headBonus = 1.8
/** A subhead within a column of a page whose subheads stand over the bands. */
export const strayHead = -2.5

/** The whole page's score as this grid, against no order at all; comparable with `inOrderScore`. */
export function gridScore(scene: Scene, grid: Grid): { score: number; joins: PieceJoin[] } {
  const isHead = (piece: number) => scene.pieces[piece]?.isHeadlike ?? false
  const bands = cellsOf(grid, isHead)
  const joins: PieceJoin[] = []
  let score =
    gridPrior(scene, grid) + scene.inside(0, grid.lead) + sequenceScore(scene.pieces, orderOf(grid, isHead))
  let last = grid.lead > 0 ? grid.lead - 1 : null
  for (const [band, cells] of bands.entries()) {
    const head = cells.find((cell) => cell.head !== null)?.head ?? null
    const first = cells[0]?.from ?? 0
    if (head !== null) {
      if (last !== null) score += scene.links.paragraph(last, head)
      score += scene.links.paragraph(head, first) + headBonus
    } else if (last !== null) {
      if (band === 0) score += scene.links.paragraph(last, first)
      else {
        const border = borderReading(scene, last, first, indentOf(joins, last))
        score += border.score
        if (border.margin > 0) joins.push({ pieces: [last, first], margin: border.margin })
      }
    }
    score +=
      bandScore(scene, cells, joins) +
      (head === null && grid.headColumn !== null ? (band === 0 && grid.lead === 0 ? -0.7 : -2) : 0)
    last = (cells.at(-1)?.to ?? 1) - 1
  }
  if (grid.headColumn !== null) {
    const lifted = new Set(bands.flat().map((cell) => cell.head))
    score +=
      strayHead *
      scene.pieces.filter(
        ({ isHeadlike }, piece) =>
          isHeadlike && !lifted.has(piece) && !joins.some((join) => join.pieces.includes(piece)),
      ).length
  }
  return { score, joins }
}

/** How the piece is set: joins are found in reading order, so that what it goes on with is known. */
function indentOf(joins: PieceJoin[], piece: number): 0 | 2 {
  return joins.at(-1)?.pieces[1] === piece ? 0 : 2
}

function bandScore(scene: Scene, cells: Cell[], joins: PieceJoin[]): number {
  let score = 0
  const heights: number[] = []
  for (const [column, { from, to }] of cells.entries()) {
    score += scene.inside(from, to)
    heights.push(
      scene.heights.between(from, to) + (indentOf(joins, from) === 0 ? scene.heights.continued(from) : 0),
    )
    const next = cells[column + 1]
    if (!next) continue
    const border = borderReading(scene, to - 1, next.from, indentOf(joins, to - 1))
    score += border.score
    if (border.margin > 0) joins.push({ pieces: [to - 1, next.from], margin: border.margin })
  }
  const picture = cells.findIndex(({ from }) => scene.pieces[from]?.isBelowCaption)
  return score + scene.heights.level(heights, picture < 0 ? null : picture)
}

/** Characters a line that go with so many columns. */
const usualWidths = [0, 22, 20, 18, 16, 14, 13]

function gridPrior(
  { pieces, heights: { width } }: Scene,
  { columns, bands, lead, headColumn, ends }: Grid,
): number {
  const inColumn = (ends[0]?.at(-1) ?? lead) - lead
  const shape = -1.5 - Math.log(5) * (bands > 1 ? 1 : 0) - Math.log(6)
  const middle = headColumn === null ? 0 : headColumn === Math.floor((columns - 1) / 2) ? -0.7 : -1.4
  const freedom = (bands - 1) * Math.log(Math.max(2, inColumn)) * 0.6
  const fit = width === null ? 0 : -(((width - (usualWidths[columns] ?? width)) / 4) ** 2) / 2
  return pieces.length === 0 ? 0 : fit + shape + middle - freedom + leadPrior(pieces, lead, headColumn)
}

/** A lead is the first paragraph or two; one that is longer ends where the first subhead stands. */
function leadPrior(pieces: readonly Piece[], lead: number, headColumn: number | null): number {
  if (lead === 0) return -0.7
  const isClosed = headColumn !== null || (pieces[lead]?.isHeadlike ?? false)
  return isClosed ? -0.7 - 0.15 * (lead - 1) : -0.5 - 0.5 * lead
}

/** The score of the pieces being in order as they came: paragraphs, cut ones followed by their rest. */
export function inOrderScore({ pieces, links }: Scene): { score: number; joins: PieceJoin[] } {
  const joins: PieceJoin[] = []
  let score = sequenceScore(pieces, range(0, pieces.length))
  for (let piece = 0; piece < pieces.length - 1; piece++) {
    const whole = links.paragraph(piece, piece + 1)
    const cut = links.join(piece, piece + 1) - 4
    if (cut > whole) joins.push({ pieces: [piece, piece + 1], margin: cut - whole })
    score += Math.max(cut, whole)
  }
  return { score, joins }
}
