import { type CutKind, cutKind } from './cut-kind.ts'
import type { Line } from './lines.ts'
import type { Random } from './random.ts'

/** How the ends of columns are found. `wanted`: the kind of cut that the page is to have; null for whichever comes. */
export type Balance = { wanted: CutKind | null; random: Random }

/**
 * Cuts a band's lines into columns of about the same height.
 * @param heights how much of the band's text each column takes, as shares that sum to 1: a picture makes a column shorter
 * @returns the columns' lines; null where the text cannot be cut so
 */
export function setColumns(lines: Line[], heights: number[], balance: Balance): Line[][] | null {
  const columns: Line[][] = []
  let from = 0
  let share = 0
  for (const height of heights.slice(0, -1)) {
    share += height
    const end = columnEnd(lines, from, Math.round(lines.length * share), lines.length * height, balance)
    if (end === null) return null
    columns.push(lines.slice(from, end))
    from = end
  }
  columns.push(lines.slice(from))
  return columns.every((column) => column.length > 0) ? columns : null
}

/** The kind of the cut before line `at`. */
export function cutBefore(lines: Line[], at: number): CutKind {
  const before = lines[at - 1]
  const after = lines[at]
  if (!before || !after || before.ends) return 'paragraph'
  return cutKind(before.text, after.text + (lines[at + 1]?.part === after.part ? lines[at + 1]?.text : ''))
}

function columnEnd(
  lines: Line[],
  from: number,
  ideal: number,
  height: number,
  balance: Balance,
): number | null {
  const { wanted, random } = balance
  // A designer moves a column's end by a line or two; to keep paragraphs whole he lets columns be uneven.
  const reach =
    wanted === 'paragraph' ? Math.ceil(height * 0.45) : wanted ? Math.max(2, Math.round(height * 0.15)) : 0
  const start = wanted ? ideal : ideal + random.between(-1, 1)
  const near = nearest(start, Math.max(reach, 2)).filter(
    (at) => at > from && at < lines.length && mayEnd(lines, at),
  )
  const fitting = near.find(
    (at) => Math.abs(at - start) <= reach && (!wanted || cutBefore(lines, at) === wanted),
  )
  if (fitting !== undefined) return fitting
  return wanted === 'paragraph' ? null : (near[0] ?? null)
}

/** A subhead never stands last in a column. */
function mayEnd(lines: Line[], at: number): boolean {
  return lines[at - 1]?.kind !== 'subhead'
}

function nearest(start: number, reach: number): number[] {
  return Array.from({ length: reach * 2 + 1 }, (_, step) => start + (step % 2 ? 1 : -1) * Math.ceil(step / 2))
}
