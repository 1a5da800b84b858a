import type { Arrangement, Edit, ManuscriptBlock, Unit } from '../arrangement.ts'

/** A unit's text: its blocks with the changes that people made, joined without anything between them. */
export function unitText(
  unit: Pick<Unit, 'blocks'>,
  blocks: readonly ManuscriptBlock[],
  { edits = [] }: Pick<Arrangement, 'edits'>,
): string {
  return joined(unit.blocks.map((id) => editedText(blocks[id - 1]?.text ?? '', id, edits)))
}

/** @param edits of all blocks, in the order of places */
export function editedText(text: string, block: number, edits: readonly Edit[]): string {
  return edits
    .filter((edit) => edit.block === block)
    .toReversed()
    .reduce((edited, { from, to, now }) => edited.slice(0, from) + now + edited.slice(to), text)
}

/**
 * Indents and spaces at the ends of lines are how a text was set and no part of it. Only between two words in letters a space that a line ended
 * or began with is theirs.
 */
function joined(pieces: string[]): string {
  return pieces
    .reduce((before, next) => {
      const isWordGap =
        /[\p{Script=Latin}\p{N}]\s+$/u.test(before) ||
        (/[\p{Script=Latin}\p{N}]$/u.test(before) && /^\s/u.test(next))
      const gap = isWordGap && /^\s*[\p{Script=Latin}\p{N}]/u.test(next) ? ' ' : ''
      return before.trimEnd() + gap + next.trimStart()
    }, '')
    .trim()
}
