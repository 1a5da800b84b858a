import { canBeOne, likeness, overlapOf, pairsOf } from './likeness.ts'
import type { TextLine } from './text-line.ts'

/** A line that is not in its place: where it stands in its text, and after how many lines that stayed. */
export type Stray = { at: number; line: TextLine; gap: number }
export type Move = { before: number; after: number }

/** A line that was changed as well must be this much the same to be known again elsewhere. */
const movedFrom = 0.6
/** Shorter lines are alike by chance. */
const shortest = 4
const shortestChanged = 12
/** Pairs of lines that are compared at most. */
const maxCompared = 40_000

/** Which lines that went are lines that came with the very same words, beyond a line that stayed. */
export function sameMoves(gone: Stray[], come: Stray[]): Move[] {
  const places = new Map<string, Stray[]>()
  for (const stray of come) places.set(stray.line.text, [...(places.get(stray.line.text) ?? []), stray])
  return gone.flatMap(({ at, gap, line }) => {
    const found = places.get(line.text) ?? []
    const [next] = found
    if (line.text.trim().length < shortest || !next || next.gap === gap) return []
    found.shift()
    return [{ before: at, after: next.at }]
  })
}

/** Which lines that went are lines that came, changed on the way; the likest first. */
export function changedMoves(gone: Stray[], come: Stray[]): Move[] {
  const longOnes = (strays: Stray[]) =>
    strays
      .filter(({ line }) => line.text.trim().length >= shortestChanged)
      .map((stray) => ({ ...stray, pairs: pairsOf(stray.line.text) }))
  const [olds, news] = [longOnes(gone), longOnes(come)]
  if (olds.length * news.length > maxCompared) return []
  const offers = olds.flatMap((old) =>
    news
      .filter(({ line }) => canBeOne(old.line, line))
      .map((now) => ({
        before: old.at,
        after: now.at,
        alike: likeness(old.pairs, now.pairs, overlapOf(old.pairs, now.pairs)),
      }))
      .filter(({ alike }) => alike >= movedFrom),
  )
  const taken = { before: new Set<number>(), after: new Set<number>() }
  return offers
    .sort((one, other) => other.alike - one.alike)
    .filter(({ before, after }) => {
      if (taken.before.has(before) || taken.after.has(after)) return false
      taken.before.add(before)
      taken.after.add(after)
      return true
    })
    .map(({ before, after }) => ({ before, after }))
}
