import type { TextLine } from './text-line.ts'

/** A place before and the same line's place after. */
export type Kept = { before: number; after: number }

/** Pairs of lines that are compared at most; texts beyond have their beginning and end in common only. */
const maxCompared = 4_000_000

/**
 * The lines that stand in both texts as they are, in order. Where lines changed places, the longer ones stay and the shorter ones
 * were moved: a subhead moves past its paragraph, not the other way.
 */
export function keptLines(before: readonly TextLine[], after: readonly TextLine[]): Kept[] {
  const isSame = (old: number, now: number) =>
    before[old]?.text === after[now]?.text && before[old]?.kind === after[now]?.kind
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isSame(start, start)) start++
  let end = 0
  while (end < shorter - start && isSame(before.length - 1 - end, after.length - 1 - end)) end++
  const kept: Kept[] = Array.from({ length: start }, (_, at) => ({ before: at, after: at }))
  const [rows, columns] = [before.length - end - start, after.length - end - start]
  if (rows * columns <= maxCompared) {
    const weights = before.slice(start, start + rows).map(({ text }) => text.length + 1)
    const found = heaviestCommon(weights, columns, (row, column) => isSame(start + row, start + column))
    kept.push(...found.map((one) => ({ before: start + one.before, after: start + one.after })))
  }
  for (let at = end; at > 0; at--) kept.push({ before: before.length - at, after: after.length - at })
  return kept
}

/** The common subsequence of the greatest weight, by the weights of the rows. */
function heaviestCommon(
  weights: number[],
  columns: number,
  isSame: (row: number, column: number) => boolean,
): Kept[] {
  const width = columns + 1
  const best = new Uint32Array((weights.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = weights.length - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const both = isSame(row, column) ? at(row + 1, column + 1) + (weights[row] ?? 0) : 0
      best[row * width + column] = Math.max(both, at(row + 1, column), at(row, column + 1))
    }
  }
  const kept: Kept[] = []
  for (let row = 0, column = 0; row < weights.length && column < columns;) {
    if (at(row, column) === at(row + 1, column)) row++
    else if (at(row, column) === at(row, column + 1)) column++
    else kept.push({ before: row++, after: column++ })
  }
  return kept
}
