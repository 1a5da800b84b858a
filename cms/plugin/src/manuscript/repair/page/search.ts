import { effort, firstColumns, liftScore, textStart, type TwoColumns } from './first-columns.ts'
import type { Grid } from './grid.ts'
import { type Found, refine } from './refine.ts'
import { gridScore, type Scene } from './score-grid.ts'

const mostColumns = 6
const carried = 60
const worseBy = 16
const finished = 16
/** So many of the best are searched on from, end by end. */
const refined = 8

/** A page cut into cells as far as it has been searched. */
type Partial = { lead: number; ends: number[][]; score: number }

/** The best grids, best first: columns, bands, lead, cells, the place of subheads. */
export function searchGrids(scene: Scene): Found[] {
  const size = scene.pieces.length
  const wide = effort(size)
  const hasHeads = scene.pieces.some(({ isHeadlike }) => isHeadlike)
  const shapes = new Map<
    string,
    { columns: number; bands: number; headColumn: number | null; partials: Partial[] }
  >()
  for (const early of hasHeads ? [null, 0, 1] : [null])
    for (let second = 1; second < size; second++)
      for (const [bands, found] of firstColumns(scene, second, early).entries())
        for (const two of found) {
          const columns = columnCount(scene, second, two)
          for (const count of columns) {
            const headColumns = early !== null || !hasHeads ? [early] : [null, ...laterColumns(count)]
            for (const headColumn of headColumns) {
              const key = `${count} ${bands} ${headColumn}`
              const shape = shapes.get(key) ?? { columns: count, bands, headColumn, partials: [] }
              shape.partials.push(two)
              shapes.set(key, shape)
            }
          }
        }
  const found: Found[] = []
  for (const { columns, bands, headColumn, partials } of shapes.values()) {
    let current = best(partials, Math.ceil(carried * wide ** 2))
    for (let column = 2; column < columns; column++)
      current = best(
        current.flatMap((partial) => nextColumn(scene, { columns, bands, headColumn }, partial, column)),
        Math.ceil(carried * wide ** 2),
      )
    for (const { lead, ends } of current.slice(0, Math.ceil(finished * wide))) {
      const grid = { columns, bands, lead, headColumn, ends }
      if (headColumn === null || liftsHead(scene, grid)) found.push({ grid, ...gridScore(scene, grid) })
    }
  }
  found.sort((one, other) => other.score - one.score)
  const again = Math.ceil(refined * wide ** 2)
  return [...found.slice(0, again).map((each) => refine(scene, each)), ...found.slice(again, 40)].sort(
    (one, other) => other.score - one.score,
  )
}

function laterColumns(columns: number): number[] {
  return Array.from({ length: Math.max(0, columns - 2) }, (_, index) => index + 2)
}

/** How many columns a page can have whose first two are these. */
function columnCount(scene: Scene, second: number, { lead, ends }: TwoColumns): number[] {
  const size = scene.pieces.length
  const third = ends[1].at(-1) ?? 0
  const all = scene.heights.between(lead, size)
  if (third === size) return [2]
  const first = scene.heights.between(lead, second)
  const both = scene.heights.between(lead, third)
  return [3, 4, 5, 6]
    .filter((columns) => columns <= mostColumns && size - third >= (columns - 2) * ends[0].length)
    .filter((columns) => {
      const share = all / columns
      return first > share * 0.7 && first < share * 1.35 && both > share * 1.5 && both < share * 2.5
    })
}

function best(partials: Partial[], count: number): Partial[] {
  partials.sort((one, other) => other.score - one.score)
  const floor = (partials[0]?.score ?? 0) - worseBy
  return partials.slice(0, count).filter(({ score }) => score > floor)
}

/** At least one subhead over a band, where any are said to stand so. */
function liftsHead(scene: Scene, { headColumn, lead, ends }: Grid): boolean {
  const column = headColumn ?? 0
  const before = column === 0 ? lead : (ends[column - 1]?.at(-1) ?? 0)
  return [before, ...(ends[column]?.slice(0, -1) ?? [])].some((start) => scene.pieces[start]?.isHeadlike)
}

type Shape = Pick<Grid, 'columns' | 'bands' | 'headColumn'>

type ColumnState = { at: number; score: number; before: ColumnState | null }

function nextColumn(scene: Scene, shape: Shape, partial: Partial, column: number): Partial[] {
  const { bands, columns, headColumn } = shape
  const size = scene.pieces.length
  const slack = scene.heights.width === null ? 40 : 3
  const previous = partial.ends[column - 1] ?? []
  const isHeadColumn = column === headColumn
  let states: ColumnState[] = [{ at: previous.at(-1) ?? 0, score: partial.score, before: null }]
  for (let band = 0; band < bands; band++) {
    const mean = bandMean(scene, headColumn, partial, band)
    const isEnd = band === bands - 1 && column === columns - 1
    const left = bands * (columns - 1 - column) + (bands - 1 - band)
    const last = (previous[band] ?? 1) - 1
    const alone = isAlone(partial, column - 1, band)
    const next: ColumnState[] = []
    for (const state of states)
      for (let at = isEnd ? size : state.at + 1; at <= size - left; at++) {
        const start = textStart(scene, isHeadColumn, state.at, at)
        const height = scene.heights.between(start, at)
        if (height > mean * 2.2 + slack) break
        if (height < mean * 0.3 - slack) continue
        const score =
          state.score +
          scene.inside(start, at) +
          (start > state.at ? liftScore : 0) +
          scene.heights.balance(height, mean) +
          scene.border(last, start, alone) +
          (column === columns - 1 && band < bands - 1 ? acrossBands(scene, shape, partial, band, at - 1) : 0)
        next.push({ at, score, before: state })
      }
    states = next.sort((one, other) => other.score - one.score).slice(0, 8)
  }
  return states.slice(0, 3).map((state) => ({
    lead: partial.lead,
    ends: [...partial.ends, unwound(state)],
    score: state.score,
  }))
}

/** The border from a band's last cell to the first cell of the band below, unless a subhead stands between. */
function acrossBands(
  scene: Scene,
  { headColumn }: Shape,
  { ends }: Partial,
  band: number,
  last: number,
): number {
  const head = headColumn === null ? undefined : ends[headColumn]?.[band]
  if (head !== undefined && scene.pieces[head]?.isHeadlike) return 0
  return scene.border(last, ends[0]?.[band] ?? 0, false)
}

function unwound(last: ColumnState): number[] {
  const ends: number[] = []
  for (let state = last; state.before; state = state.before) ends.unshift(state.at)
  return ends
}

/** Whether a cell has one piece only. */
function isAlone({ lead, ends }: Partial, column: number, band: number): boolean {
  const cells = ends[column] ?? []
  const top = column === 0 ? lead : (ends[column - 1]?.at(-1) ?? 0)
  return (cells[band] ?? 0) - (band === 0 ? top : (cells[band - 1] ?? 0)) === 1
}

/** The mean height of a band's cells in the columns that are cut already. */
function bandMean(scene: Scene, headColumn: number | null, { lead, ends }: Partial, band: number): number {
  let sum = 0
  for (const [column, cells] of ends.entries()) {
    const top = column === 0 ? lead : (ends[column - 1]?.at(-1) ?? 0)
    const start = band === 0 ? top : (cells[band - 1] ?? 0)
    const end = cells[band] ?? start
    sum += scene.heights.between(textStart(scene, column === headColumn, start, end), end)
  }
  return sum / ends.length
}
