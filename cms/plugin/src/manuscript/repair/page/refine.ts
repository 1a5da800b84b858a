import type { Grid } from './grid.ts'
import { gridScore, type PieceJoin, type Scene } from './score-grid.ts'

export type Found = { grid: Grid; score: number; joins: PieceJoin[] }

const mostRounds = 4

/** Moves the ends of cells, and the lead's, by a piece or two for as long as the page reads better for it. */
export function refine(scene: Scene, found: Found): Found {
  let best = found
  for (let round = 0; round < mostRounds; round++) {
    const before = best.score
    for (const grid of neighbours(best.grid)) {
      const scored = gridScore(scene, grid)
      if (scored.score > best.score) best = { grid, ...scored }
    }
    if (best.score === before) break
  }
  return best
}

function neighbours(grid: Grid): Grid[] {
  const { lead, ends } = grid
  const flat = [lead, ...ends.flat()]
  const found: Grid[] = []
  for (let at = 0; at < flat.length - 1; at++)
    for (const step of [-2, -1, 1, 2]) {
      const moved = flat.map((end, index) => (index === at ? end + step : end))
      if (moved.every((end, index) => end > (index === 0 ? -1 : (moved[index - 1] ?? 0))))
        found.push(rebuilt(grid, moved))
    }
  return found
}

function rebuilt(grid: Grid, flat: number[]): Grid {
  const [lead = 0, ...ends] = flat
  return {
    ...grid,
    lead,
    ends: grid.ends.map((_, column) => ends.slice(column * grid.bands, (column + 1) * grid.bands)),
  }
}
