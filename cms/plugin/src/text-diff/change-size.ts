import { type DiffRow, paragraphBreak } from './diff-row.ts'

/** How much was changed, in characters without spaces; `lines` counts the lines that are not as they were. */
export type ChangeSize = { added: number; removed: number; moved: number; lines: number }

/** Sums up what the rows show. */
export function changeSize(rows: readonly DiffRow[]): ChangeSize {
  const size = (kind: 'added' | 'removed') =>
    rows.reduce(
      (sum, row) =>
        sum + row.parts.filter((part) => part.kind === kind).reduce((all, { text }) => all + sizeOf(text), 0),
      0,
    )
  return {
    added: size('added'),
    removed: size('removed'),
    moved: rows.filter(({ kind }) => kind === 'here').length,
    lines: rows.filter(({ kind }) => kind !== 'same' && kind !== 'away').length,
  }
}

const sizeOf = (text: string) => text.replaceAll(paragraphBreak, '').replaceAll(/\s/g, '').length
