/** A page as a grid of cells: how the scraper read it and what an order follows from it. */
export type Grid = {
  columns: number
  bands: number
  /** Pieces above the grid. */
  lead: number
  /** The column before whose cells subheads centred over their bands were read; null: subheads stand in the columns. */
  headColumn: number | null
  /** For each column the end, exclusive, of each of its cells. */
  ends: number[][]
}

/** A cell's pieces `from` up to, not with, `to`, without the subhead read before it that stands over the band. */
export type Cell = { head: number | null; from: number; to: number }

/** The cells of a grid, by band and column. */
export function cellsOf(grid: Grid, isHead: (piece: number) => boolean): Cell[][] {
  const bands: Cell[][] = Array.from({ length: grid.bands }, () => [])
  let from = grid.lead
  for (const [column, ends] of grid.ends.entries())
    for (const [band, to] of ends.entries()) {
      const isOver = column === grid.headColumn && isHead(from) && from + 1 < to
      bands[band]?.push({ head: isOver ? from : null, from: isOver ? from + 1 : from, to })
      from = to
    }
  return bands
}

/** The pieces in the order in which the page is read. */
export function orderOf(grid: Grid, isHead: (piece: number) => boolean): number[] {
  const order = range(0, grid.lead)
  for (const cells of cellsOf(grid, isHead)) {
    order.push(...cells.flatMap(({ head }) => (head === null ? [] : [head])))
    for (const { from, to } of cells) order.push(...range(from, to))
  }
  return order
}

/** The whole numbers from `from` up to, not including, `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
