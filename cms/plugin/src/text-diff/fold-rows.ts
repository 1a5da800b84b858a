import type { DiffRow } from './diff-row.ts'

/** Rows to show, and stretches of unchanged rows that are folded away between them. */
export type Folded = { folded: false; row: DiffRow } | { folded: true; rows: DiffRow[] }

/** So many unchanged lines stay on either side of a change, to read it in. */
const context = 1
/** Folding fewer saves nothing. */
const fewest = 2

/** Folds what did not change, but for the lines beside a change. All the rows are in it, in order. */
export function foldRows(rows: readonly DiffRow[]): Folded[] {
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same'),
  )
  const result: Folded[] = []
  for (let at = 0; at < rows.length;) {
    let end = at
    while (end < rows.length && near[end] === false) end++
    if (end - at >= fewest) result.push({ folded: true, rows: rows.slice(at, end) })
    else result.push(...rows.slice(at, Math.max(end, at + 1)).map((row) => ({ folded: false as const, row })))
    at = Math.max(end, at + 1)
  }
  return result
}
