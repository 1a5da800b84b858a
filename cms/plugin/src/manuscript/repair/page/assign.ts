/** Rows and columns matched so far. Both are numbered from 1; 0 is none. */
type State = {
  rowOf: Int32Array
  u: Float64Array
  v: Float64Array
  cost: (row: number, column: number) => number
}

/** A gain below this is as bad as any. */
const worst = -50

/**
 * The assignment of rows to columns, one each, with the greatest sum (Kuhn and Munkres, with potentials).
 * @returns for each row its column; undefined for those beyond the number of columns
 */
export function assign(gains: readonly (readonly number[])[]): (number | undefined)[] {
  const rows = gains.length
  const columns = gains[0]?.length ?? 0
  const state: State = {
    rowOf: new Int32Array(columns + 1),
    u: new Float64Array(rows + 1),
    v: new Float64Array(columns + 1),
    cost: (row, column) => -Math.max(worst, gains[row - 1]?.[column - 1] ?? 0),
  }
  for (let row = 1; row <= Math.min(rows, columns); row++) place(state, row)
  const chosen = Array.from<number | undefined>({ length: rows })
  for (const [column, row] of state.rowOf.entries()) if (column > 0 && row > 0) chosen[row - 1] = column - 1
  return chosen
}

/** Finds a column for one more row, moving others where that is cheaper. */
function place(state: State, row: number): void {
  const { rowOf } = state
  const way = new Int32Array(rowOf.length)
  const least = new Float64Array(rowOf.length).fill(Number.POSITIVE_INFINITY)
  const done = new Uint8Array(rowOf.length)
  rowOf[0] = row
  let column = 0
  do {
    done[column] = 1
    column = nearest(state, column, { way, least, done })
  } while (rowOf[column] !== 0)
  while (column !== 0) {
    const from = way[column] ?? 0
    rowOf[column] = rowOf[from] ?? 0
    column = from
  }
}

/** The cheapest column not yet reached, with the potentials brought up to it. */
function nearest(
  { rowOf, u, v, cost }: State,
  column: number,
  { way, least, done }: { way: Int32Array; least: Float64Array; done: Uint8Array },
): number {
  const row = rowOf[column] ?? 0
  let delta = Number.POSITIVE_INFINITY
  let found = 0
  for (let other = 1; other < rowOf.length; other++) {
    if (done[other]) continue
    const reduced = cost(row, other) - (u[row] ?? 0) - (v[other] ?? 0)
    if (reduced < (least[other] ?? 0)) {
      least[other] = reduced
      way[other] = column
    }
    if ((least[other] ?? 0) >= delta) continue
    delta = least[other] ?? 0
    found = other
  }
  for (const [other, isDone] of done.entries()) {
    if (!isDone) {
      least[other] = (least[other] ?? 0) - delta
      continue
    }
    const owner = rowOf[other] ?? 0
    u[owner] = (u[owner] ?? 0) + delta
    v[other] = (v[other] ?? 0) - delta
  }
  return found
}
