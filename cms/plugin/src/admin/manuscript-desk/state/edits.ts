import type { Arrangement, Edit } from '../../../manuscript/arrangement.ts'

/** The edit that begins at this sign of a block. */
export const editAt = (
  { edits = [] }: Pick<Arrangement, 'edits'>,
  block: number,
  from: number,
): Edit | undefined => edits.find((edit) => edit.block === block && edit.from === from)

/** The story with more edits. An earlier one that touches the same signs gives way; what changes nothing is left out. */
export function edited(arrangement: Arrangement, added: Edit[]): Arrangement {
  let edits = arrangement.edits ?? []
  for (const edit of added.filter(({ was, now }) => was !== now && was !== ''))
    edits = [...edits.filter((known) => !touches(known, edit)), edit]
  return edits === (arrangement.edits ?? []) || added.length === 0
    ? arrangement
    : withEdits(arrangement, edits)
}

/** The words as they came, in the place of the edit that begins there. */
export function unedited(arrangement: Arrangement, block: number, from: number): Arrangement {
  const gone = editAt(arrangement, block, from)
  return gone
    ? withEdits(
        arrangement,
        (arrangement.edits ?? []).filter((edit) => edit !== gone),
      )
    : arrangement
}

/** The same story with these edits and no others. */
export function withEdits({ edits: _, ...arrangement }: Arrangement, edits: Edit[]): Arrangement {
  if (edits.length === 0) return arrangement
  return { ...arrangement, edits: [...edits].sort((a, b) => a.block - b.block || a.from - b.from) }
}

const touches = (a: Pick<Edit, 'block' | 'from' | 'to'>, b: Pick<Edit, 'block' | 'from' | 'to'>) =>
  a.block === b.block && a.from < b.to && b.from < a.to
