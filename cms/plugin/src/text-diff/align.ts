import { alikeFrom, canBeOne, isSameTitle, likeness, overlapOf, type Pairs, pairsOf } from './likeness.ts'
import { isHead, type TextLine } from './text-line.ts'

/** Lines from `before` on, `befores` of them, became the lines from `after` on, `afters` of them. */
export type Aligned = { before: number; befores: number; after: number; afters: number }

/** So many paragraphs may become one, or one so many. */
const maxJoined = 4
/** Each paragraph that was joined must be found again in the whole by this part of it. */
const foundFrom = 0.6
/** Pairs of lines that are compared at most; a text beyond is another text. */
const maxCompared = 60_000

type Table = { befores: TextLine[]; afters: TextLine[]; pairs: [Pairs[], Pairs[]]; overlaps: number[][] }
type Choice = { score: number; befores: number; afters: number }

/** Which lines of two stretches are states of one, in order and without crossing; those that are not named came or went. */
export function align(befores: TextLine[], afters: TextLine[]): Aligned[] {
  if (befores.length === 0 || afters.length === 0 || befores.length * afters.length > maxCompared) return []
  const pairs: Table['pairs'] = [
    befores.map(({ text }) => pairsOf(text)),
    afters.map(({ text }) => pairsOf(text)),
  ]
  const overlaps = pairs[0].map((one) => pairs[1].map((other) => overlapOf(one, other)))
  const best = choices({ befores, afters, pairs, overlaps })
  const found: Aligned[] = []
  for (let before = 0, after = 0; before < befores.length && after < afters.length;) {
    const choice = best[before]?.[after]
    if (!choice) break
    if (choice.befores > 0 && choice.afters > 0) {
      found.push({ before, after, befores: choice.befores, afters: choice.afters })
    }
    before += choice.befores
    after += choice.afters
  }
  return found
}

/** The best that can be done from each pair of places on. */
function choices(table: Table): Choice[][] {
  const [rows, columns] = [table.befores.length, table.afters.length]
  const best: Choice[][] = Array.from({ length: rows + 1 }, () => [])
  const scoreAt = (row: number, column: number) => best[row]?.[column]?.score ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      let choice: Choice = { score: scoreAt(row + 1, column), befores: 1, afters: 0 }
      const offer = (befores: number, afters: number, gain: number) => {
        const score = gain + scoreAt(row + befores, column + afters)
        if (score > choice.score) choice = { score, befores, afters }
      }
      offer(0, 1, 0)
      for (const [befores, afters] of shapes) {
        if (row + befores > rows || column + afters > columns) continue
        const gain = gainOf(table, row, column, befores, afters)
        if (gain > 0) offer(befores, afters, gain)
      }
      const line = best[row]
      if (line) line[column] = choice
    }
  }
  return best
}

const shapes: [befores: number, afters: number][] = [[1, 1]]
for (let many = 2; many <= maxJoined; many++) shapes.push([many, 1], [1, many])

/** What it is worth to take these lines as states of one: their likeness, by their length. 0: they are not. */
function gainOf(table: Table, row: number, column: number, befores: number, afters: number): number {
  const olds = table.befores.slice(row, row + befores)
  const news = table.afters.slice(column, column + afters)
  if (!olds.every((one) => news.every((other) => canBeOne(one, other)))) return 0
  const [ones, others] = [
    table.pairs[0].slice(row, row + befores),
    table.pairs[1].slice(column, column + afters),
  ]
  const overlaps = ones.map((_, r) => others.map((_, c) => table.overlaps[row + r]?.[column + c] ?? 0))
  const [one, other] = [sumOf(ones), sumOf(others)]
  const overlap = Math.min(
    overlaps.flat().reduce((sum, count) => sum + count, 0),
    one.total,
    other.total,
  )
  const alike = likeness(one, other, overlap)
  const size = one.total + other.total + 2
  const [old, now] = [olds[0], news[0]]
  if (befores + afters === 2 && old && now) return likenessOfTwo(old, now, alike) * size
  const [many, shared] = befores > 1 ? [ones, overlaps.map((line) => line[0])] : [others, overlaps[0] ?? []]
  const isFound = many.every(({ total }, at) => total > 0 && (shared[at] ?? 0) >= foundFrom * total)
  const isProse = [...olds, ...news].every((line) => !isHead(line) && line.kind === old?.kind)
  return isFound && isProse && alike >= foundFrom ? alike * size : 0
}

function likenessOfTwo(old: TextLine, now: TextLine, alike: number): number {
  // A line of one character has no pairs to compare by.
  if (old.text === now.text) return 1
  if (isSameTitle(old, now)) return Math.max(alike, alikeFrom)
  return alike >= alikeFrom ? alike : 0
}

/** Only the totals are asked for of lines that are taken together. */
function sumOf(lines: Pairs[]): Pairs {
  return { counts: new Map(), total: lines.reduce((sum, { total }) => sum + total, 0) }
}
