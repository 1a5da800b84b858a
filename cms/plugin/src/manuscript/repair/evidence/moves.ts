import type { Evidence, Grade, Move } from '../../arrangement.ts'
import { type Cell, cellsOf, type Grid } from '../page/grid.ts'
import type { PageReading } from '../page/read-page.ts'
import type { Piece } from '../page/piece.ts'

/** The runs of pieces that stand elsewhere than they came, each with why. */
export function movesOf({ order, grid, margin }: PageReading, pieces: readonly Piece[]): Move[] {
  const grade = gradeOf(margin)
  const staying = new Set(longestRising(order))
  const moves: Move[] = []
  const id = (piece: number | undefined) => (piece === undefined ? null : (pieces[piece]?.id ?? null))
  for (const [index, piece] of order.entries()) {
    if (staying.has(piece)) continue
    const previous = order[index - 1]
    const last = moves.at(-1)
    const isSameRun = last && previous === piece - 1 && !staying.has(previous)
    if (isSameRun) last.blocks.push(id(piece) ?? 0)
    else
      moves.push({
        blocks: [id(piece) ?? 0],
        after: id(previous),
        ...evidence(piece, pieces, grid, grade),
      })
  }
  return moves
}

/** In words: which cell of the page the piece stands in. */
export function placeOf(piece: number, grid: Grid, isHead: (piece: number) => boolean): string {
  if (piece < grid.lead) return '通栏导语'
  for (const [band, cells] of cellsOf(grid, isHead).entries())
    for (const [column, cell] of cells.entries()) if (holds(cell, piece)) return cellName(grid, band, column)
  return '版面'
}

function cellName({ bands }: Grid, band: number, column: number): string {
  return bands === 1 ? `第 ${column + 1} 栏` : `自上而下第 ${band + 1} 块第 ${column + 1} 栏`
}

function holds({ head, from, to }: Cell, piece: number): boolean {
  return piece === head || (piece >= from && piece < to)
}

function evidence(piece: number, pieces: readonly Piece[], grid: Grid | null, grade: Grade): Evidence {
  const isHead = (at: number) => pieces[at]?.isHeadlike ?? false
  if (!grid) return { grade, reasons: [] }
  const shape = `版面分 ${grid.columns} 栏、上下 ${grid.bands} 块，抓取时是一栏一栏从头读到底的`
  const bands = cellsOf(grid, isHead)
  const band = bands.findIndex((cells) => cells.some(({ head }) => head === piece))
  const reason =
    band >= 0
      ? `“${pieces[piece]?.text ?? ''}”是第 ${band + 1} 块上方居中的小标题，抓取时落在了第 ${(grid.headColumn ?? 0) + 1} 栏前面`
      : `这一段在${placeOf(piece, grid, isHead)}`
  return { grade, reasons: [reason, shape] }
}

/** How sure an order is that beats the next best by so much (a log-ratio): on the tuning part all were right from 10 on, 2 of 10 wrong below 2. */
export function gradeOf(margin: number): Grade {
  if (margin >= 10) return 'certain'
  return margin >= 1 ? 'likely' : 'doubtful'
}

/** The longest part of a list that rises: what can stay in its place. */
function longestRising(order: readonly number[]): number[] {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const value of order) {
    const at = ends.findIndex((end) => end > value)
    before.set(value, at < 0 ? ends.at(-1) : ends[at - 1])
    ends[at < 0 ? ends.length : at] = value
  }
  const rising: number[] = []
  for (let value = ends.at(-1); value !== undefined; value = before.get(value)) rising.unshift(value)
  return rising
}
