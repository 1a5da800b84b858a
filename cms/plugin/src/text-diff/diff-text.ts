import { align, type Aligned } from './align.ts'
import { diffParts } from './diff-parts.ts'
import { type DiffRow, paragraphBreak } from './diff-row.ts'
import { keptLines } from './kept-lines.ts'
import { changedMoves, type Move, sameMoves, type Stray } from './moves.ts'
import type { TextLine } from './text-line.ts'

/**
 * What became of a text, line by line: first the lines that stayed are found, then those between them that were changed, cut or
 * joined, then those that were moved; words are compared within a line. Each line of `before` stands in one row's `before`, in
 * order, and each line of `after` in one row's `after`.
 */
export function diffText(before: readonly TextLine[], after: readonly TextLine[]): DiffRow[] {
  const kept = keptLines(before, after).flatMap(toAligned)
  const without = (groups: Aligned[]) =>
    [strays(before, kept, groups, 'before'), strays(after, kept, groups, 'after')] as const
  const moved = sameMoves(...without(kept))
  const movedGroups = moved.flatMap(toAligned)
  const stayed = [...kept, ...changedLines(...without([...kept, ...movedGroups]))]
  moved.push(...changedMoves(...without([...stayed, ...movedGroups])))
  return rowsOf(before, after, stayed, moved)
}

const toAligned = ({ before, after }: Move): Aligned[] => [{ before, after, befores: 1, afters: 1 }]

/** The lines of one side that no group has. @param kept the lines that stayed, which part the text */
function strays(
  lines: readonly TextLine[],
  kept: Aligned[],
  groups: Aligned[],
  side: 'before' | 'after',
): Stray[] {
  const count = side === 'before' ? 'befores' : 'afters'
  const held = new Set(
    groups.flatMap((group) => Array.from({ length: group[count] }, (_, at) => group[side] + at)),
  )
  const keptAt = new Set(kept.map((group) => group[side]))
  let gap = 0
  return lines.flatMap((line, at) => {
    if (keptAt.has(at)) gap += 1
    return held.has(at) ? [] : [{ at, line, gap }]
  })
}

/** Between lines that stayed: which lines are states of one. */
function changedLines(gone: Stray[], come: Stray[]): Aligned[] {
  return [...new Set(gone.map(({ gap }) => gap))].flatMap((gap) => {
    const olds = gone.filter((stray) => stray.gap === gap)
    const news = come.filter((stray) => stray.gap === gap)
    const found = align(
      olds.map(({ line }) => line),
      news.map(({ line }) => line),
    )
    return found
      .filter(({ before, befores }) => isTogether(olds.slice(before, before + befores)))
      .filter(({ after, afters }) => isTogether(news.slice(after, after + afters)))
      .map((one) => ({ ...one, before: olds[one.before]?.at ?? 0, after: news[one.after]?.at ?? 0 }))
  })
}

/** A line that was moved out from between two others keeps them from having been one. */
function isTogether(lines: Stray[]): boolean {
  return lines.every(({ at }, index) => at === (lines[0]?.at ?? 0) + index)
}

/** The groups in order, and between them what went, what came and what was moved. */
function rowsOf(
  before: readonly TextLine[],
  after: readonly TextLine[],
  stayed: Aligned[],
  moved: Move[],
): DiffRow[] {
  const movedAway = new Set(moved.map((move) => move.before))
  const movedHere = new Map(moved.map((move) => [move.after, before[move.before]]))
  const goneRow = (line: TextLine, at: number): DiffRow => ({
    kind: movedAway.has(at) ? 'away' : 'removed',
    before: [line],
    after: [],
    parts: [{ kind: movedAway.has(at) ? 'same' : 'removed', text: line.text }],
  })
  const comeRow = (line: TextLine, at: number): DiffRow => {
    const from = movedHere.get(at)
    const parts: DiffRow['parts'] = from
      ? diffParts(from.text, line.text)
      : [{ kind: 'added', text: line.text }]
    return { kind: from ? 'here' : 'added', before: [], after: [line], parts }
  }
  const rows: DiffRow[] = []
  let [old, now] = [0, 0]
  const end: Aligned = { before: before.length, after: after.length, befores: 0, afters: 0 }
  for (const group of [...stayed.toSorted((one, other) => one.before - other.before), end]) {
    rows.push(...before.slice(old, group.before).map((line, at) => goneRow(line, at + old)))
    rows.push(...after.slice(now, group.after).map((line, at) => comeRow(line, at + now)))
    old = group.before + group.befores
    now = group.after + group.afters
    if (group !== end) rows.push(stayedRow(before.slice(group.before, old), after.slice(group.after, now)))
  }
  return rows
}

function stayedRow(before: TextLine[], after: TextLine[]): DiffRow {
  const joined = (lines: TextLine[]) => lines.map(({ text }) => text).join(paragraphBreak)
  const parts = diffParts(joined(before), joined(after))
  const isSame = parts.every(({ kind }) => kind === 'same') && before[0]?.kind === after[0]?.kind
  return { kind: isSame ? 'same' : 'changed', before, after, parts }
}
