import { isHead, isTitle, type TextLine } from './text-line.ts'

/** How often each pair of neighbouring characters stands in a line. */
export type Pairs = { counts: Map<string, number>; total: number }

/** From this on, two lines are two states of one. */
export const alikeFrom = 0.5
/** A line this short says too little to be found again within a longer one. */
const shortPairs = 8

/** Counts the pairs of a line, without its spaces. */
export function pairsOf(text: string): Pairs {
  const plain = text.replaceAll(/\s/g, '')
  const counts = new Map<string, number>()
  for (let at = 0; at < plain.length - 1; at++) {
    const pair = plain.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(plain.length - 1, 0) }
}

/** How many pairs two lines have in common. */
export function overlapOf(one: Pairs, other: Pairs): number {
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one]
  let overlap = 0
  for (const [pair, count] of few.counts) overlap += Math.min(count, many.counts.get(pair) ?? 0)
  return overlap
}

/** 0 to 1: how much two lines are one, shortened or added to as it may be. @param overlap see overlapOf */
export function likeness(one: Pairs, other: Pairs, overlap: number): number {
  const whole = one.total + other.total
  if (whole === 0) return 0
  const shared = (2 * overlap) / whole
  const smaller = Math.min(one.total, other.total)
  return smaller < shortPairs ? shared : Math.max(shared, (0.8 * overlap) / smaller)
}

/** Whether two lines can be states of one at all: titles only of the same title, bylines of bylines. */
export function canBeOne(one: TextLine, other: TextLine): boolean {
  return one.kind === other.kind || !(isHead(one) || isHead(other))
}

/** A title is the same title whatever it says. */
export const isSameTitle = (one: TextLine, other: TextLine): boolean =>
  one.kind === other.kind && isTitle(one)
