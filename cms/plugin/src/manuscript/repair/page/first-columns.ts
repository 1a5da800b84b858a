import { headBonus, type Scene, strayHead } from './score-grid.ts'

export const mostBands = 6
/** The longest lead that is looked for, in pieces. */
const longestLead = 6
const beam = 60
/** Up to so many pieces the search is as wide as it can be; beyond, narrower, so that its time stays bounded. */
const usual = 45
const worseBy = 14

/** A subhead that stands over its band, against one that strays. */
export const liftScore = headBonus - strayHead

/** What two cells side by side can add to a score. */
const mostGain = 14

/** The first two columns cut into cells. `ends`: of the first column's cells, and of the second's. */
export type TwoColumns = { lead: number; ends: [number[], number[]]; score: number }

type State = { i: number; j: number; lead: number; score: number; before: State | null }

/**
 * The likeliest ways of cutting the first two columns into cells, for any number of bands, where the second begins with
 * piece `second`. Both are cut at once, band by band: a cell tells much of the one beside it, in which it goes on.
 * @param headColumn the column in which subheads stand over their bands; null or another than 0 and 1 for neither
 * @returns by number of bands, each with any end of the second column
 */
export function firstColumns(scene: Scene, second: number, headColumn: number | null): TwoColumns[][] {
  const size = scene.pieces.length
  const found: TwoColumns[][] = [[]]
  let states: State[] = []
  for (let lead = 0; lead <= Math.min(longestLead, second - 1); lead++) {
    if (scene.pieces[lead - 1]?.isHeadlike) continue
    const score = scene.inside(0, lead) - 0.5 * lead
    states.push({ i: lead, j: second, lead, score, before: null })
  }
  for (let bands = 1; bands <= mostBands && states.length > 0; bands++) {
    const next = nextBand(scene, second, headColumn, states)
    found.push(next.filter(({ i }) => i === second).map(unwound))
    states = thinned(
      next.filter(({ i, j }) => i < second && j < size),
      Math.ceil(beam * effort(size) ** 3),
    )
  }
  return found
}

/** How wide the search may be for so many pieces: 1 for those of one page, less for more. */
export function effort(size: number): number {
  return Math.min(1, usual / Math.max(1, size))
}

function thinned(states: State[], count: number): State[] {
  states.sort((one, other) => other.score - one.score)
  const floor = (states[0]?.score ?? 0) - worseBy
  return states.slice(0, count).filter(({ score }) => score > floor)
}

function nextBand(scene: Scene, second: number, headColumn: number | null, states: State[]): State[] {
  const size = scene.pieces.length
  const kept = size > usual ? 1 : 2
  const slack = scene.heights.width === null ? 40 : 3
  const byPlace = new Map<number, State[]>()
  let highest = Number.NEGATIVE_INFINITY
  for (const state of states)
    for (let i = state.i + 1; i <= second; i++) {
      const from = textStart(scene, headColumn === 0, state.i, i)
      const height = scene.heights.between(from, i)
      const base = state.score + scene.inside(from, i) + (from > state.i ? liftScore : 0)
      if (base + mostGain < highest - worseBy) continue
      for (let j = state.j + 1; j <= size; j++) {
        const start = textStart(scene, headColumn === 1, state.j, j)
        const other = scene.heights.between(start, j)
        if (other > height * 2.2 + slack) break
        if (other < height * 0.45 - slack) continue
        const mean = (height + other) / 2
        const score =
          base +
          scene.inside(start, j) +
          (start > state.j ? liftScore : 0) +
          scene.heights.balance(height, mean) +
          scene.border(i - 1, start, i - from === 1)
        if (score < highest - worseBy) continue
        highest = Math.max(highest, score)
        keep(byPlace, kept, i * (size + 1) + j, { i, j, lead: state.lead, score, before: state })
      }
    }
  return [...byPlace.values()].flat()
}

function keep(byPlace: Map<number, State[]>, kept: number, key: number, state: State): void {
  const there = byPlace.get(key)
  if (!there) byPlace.set(key, [state])
  else if (there.length < kept || (there.at(-1)?.score ?? 0) < state.score) {
    there.push(state)
    there.sort((one, other) => other.score - one.score)
    if (there.length > kept) there.pop()
  }
}

/** Where a cell's text begins: behind a subhead that stands over the band. */
export function textStart(scene: Scene, isHeadColumn: boolean, start: number, end: number): number {
  return isHeadColumn && scene.pieces[start]?.isHeadlike && start + 1 < end ? start + 1 : start
}

function unwound(last: State): TwoColumns {
  const ends: [number[], number[]] = [[], []]
  for (let state: State = last; state.before; state = state.before) {
    ends[0].unshift(state.i)
    ends[1].unshift(state.j)
  }
  return { lead: last.lead, ends, score: last.score }
}
