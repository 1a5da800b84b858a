import type { Piece } from './piece.ts'
import { levelScore } from './level.ts'
import { setBlock } from './set-lines.ts'

/** How tall the pieces are, and how tall cells of one band are beside each other. */
export type Heights = {
  /** Characters a line; null where it is not known, and heights are in characters. */
  width: number | null
  /** Height of the pieces `from` up to, not with, `to`. */
  between: (from: number, to: number) => number
  /** Log-likelihood ratio of a cell of this height in a band whose cells have that mean height, against any height. */
  balance: (height: number, mean: number) => number
  /** The same of all cells of a band, and more exactly. `captioned`: the column whose cell stands below a caption. */
  level: (heights: readonly number[], captioned: number | null) => number
  /**
   * Log-likelihood ratio of a piece being cut at a column's end, by how full its last line is.
   * @param indent whether the piece begins a paragraph (2) or goes on with one (0); null where either may be
   */
  fullness: (before: number, after: number, indent: 0 | 2 | null) => number
  /** How much taller (lower, where negative) the piece is where it goes on with a paragraph. */
  continued: (piece: number) => number
}

/** A subhead takes this much of a column, in lines. */
const headLines = 2

/** How tall runs of pieces stand in a column. @param width characters a line; null: unknown, heights are in characters */
export function heightsIn(pieces: readonly Piece[], width: number | null): Heights {
  const sums = [0]
  const missing: [number, number][] = []
  const continued: number[] = []
  for (const piece of pieces) {
    const { height, gaps, change } = width === null ? charactersTall(piece) : linesTall(piece, width)
    sums.push((sums.at(-1) ?? 0) + height)
    missing.push(gaps)
    continued.push(change)
  }
  const average = (sums.at(-1) ?? 0) / Math.max(1, pieces.length)
  return {
    width,
    between: (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0),
    balance: balanceOf(average, width === null ? 14 : 1.1),
    level: (heights, captioned) => levelScore(heights, captioned, width === null ? 13 : 1.1, average),
    continued: (piece) => continued[piece] ?? 0,
    fullness(before, after, indent) {
      if (width === null) return 0
      const [begun, continued] = missing[before] ?? [0, 0]
      const gap = indent === null ? Math.min(begun, continued) : indent === 2 ? begun : continued
      const next = pieces[after]?.text ?? ''
      const slack = /^[“‘（《【(]/u.test(next) ? 1 : /^[\d.]/u.test(next) ? 4 : 0
      return gap <= slack ? Math.log(width / (indent === null ? 2.5 : 1.5)) : -4
    },
  }
}

/**
 * Cells of one band are as tall as each other but for a line, or a few that a designer moved; a picture makes one shorter.
 * @param average height of a piece: what a cell's end may be off by where nothing levels it
 */
function balanceOf(average: number, spread: number): Heights['balance'] {
  const known = new Map<number, number>()
  const unit = Math.log(average)
  return (height, mean) => {
    const off = Math.round(Math.abs(height - mean) * 2)
    const size = Math.round(mean * 2)
    const key = (size * 8192 + off) * 2 + (height > mean ? 1 : 0)
    let score = known.get(key)
    if (score === undefined) {
      score = balanceScore(off / 2, Math.max(1, size / 2), height > mean, spread)
      known.set(key, score)
    }
    return score + unit
  }
}

function balanceScore(off: number, mean: number, isTaller: boolean, spread: number): number {
  const loose = spread * 2 + mean * 0.06
  const near = (0.6 * Math.exp(-off / spread)) / (2 * spread) + (0.28 * Math.exp(-off / loose)) / (2 * loose)
  const far = off < mean * (isTaller ? 0.6 : 0.5) ? 0.12 / (mean * 1.1) : 0.004 / mean
  return Math.log(near + far)
}

type Tall = { height: number; gaps: [number, number]; change: number }

function charactersTall({ text, end, isHeadlike }: Piece): Tall {
  // The last line of a paragraph is half empty on average, and its first begins two characters in.
  const height = isHeadlike ? 30 : text.length + 2 + (end === 'sentence' ? 7 : 0)
  return { height, gaps: [0, 0], change: -2 }
}

/** Lines, and what is missing in the last: as a paragraph's beginning, and as its continuation. */
function linesTall({ text, isHeadlike }: Piece, width: number): Tall {
  const begun = setBlock(text, width, 2)
  const continued = setBlock(text, width, 0)
  return {
    height: isHeadlike ? headLines : begun.lines,
    gaps: [begun.missing, continued.missing],
    change: continued.lines - begun.lines,
  }
}

/**
 * Lengths of line in which the pieces that are surely cut end with a full line, likeliest first. A paragraph's end is
 * no evidence: it falls where it falls.
 */
export function likelyWidths(pieces: readonly Piece[]): { width: number; score: number }[] {
  const cut = pieces.filter(({ end, isHeadlike }) => !isHeadlike && end !== 'sentence' && end !== 'colon')
  const whole = pieces.filter(({ end, isHeadlike }) => !isHeadlike && end === 'sentence')
  const widths = Array.from({ length: 19 }, (_, index) => index + 10)
  return widths
    .map((width) => {
      const hit = Math.log(0.95 * (width / 2.2))
      const score = cut.reduce((sum, piece) => sum + (isFull(piece, width) ? hit : -2.5), 0)
      const full = whole.filter((piece) => isFull(piece, width)).length
      const excess = Math.max(0, full - (whole.length * 2.2) / width)
      return { width, score: score + excess * 0.6 }
    })
    .sort((one, other) => other.score - one.score)
}

function isFull({ text }: Piece, width: number): boolean {
  return setBlock(text, width, 2).missing === 0 || setBlock(text, width, 0).missing === 0
}
