import type { Edit } from '../../../manuscript/arrangement.ts'
import type { Suggestion } from '../../../manuscript/endpoints.ts'

/** A run of a block's text as the story shows it: as it came, changed, or with something to look at. */
export type TextPart =
  | { kind: 'text'; from: number; text: string }
  | { kind: 'edit'; from: number; text: string; edit: Edit }
  | { kind: 'suggestion'; from: number; text: string; suggestion: Suggestion }

/**
 * The text of a block in parts, without the blanks round it. Suggestions where something was changed already are left out.
 * @param edits of this block, in order @param suggestions of this block
 */
export function markedText(text: string, edits: Edit[], suggestions: Suggestion[]): TextPart[] {
  const open = suggestions.filter((one) => !edits.some(({ from, to }) => from < one.to && one.from < to))
  const marks = [
    ...edits.map((edit) => ({ from: edit.from, to: edit.to, part: editPart(edit) })),
    ...open.map((one) => ({ from: one.from, to: one.to, part: suggestionPart(one) })),
  ].sort((a, b) => a.from - b.from)
  const end = text.trimEnd().length
  const parts: TextPart[] = []
  let at = text.length - text.trimStart().length
  for (const { from, to, part } of marks) {
    // Two suggestions about the same signs: the first is shown.
    if (from < at || to > end) continue
    if (from > at) parts.push({ kind: 'text', from: at, text: text.slice(at, from) })
    parts.push(part)
    at = to
  }
  return at < end ? [...parts, { kind: 'text', from: at, text: text.slice(at, end) }] : parts
}

const editPart = (edit: Edit): TextPart => ({ kind: 'edit', from: edit.from, text: edit.now, edit })
const suggestionPart = (suggestion: Suggestion): TextPart => ({
  kind: 'suggestion',
  from: suggestion.from,
  text: suggestion.was,
  suggestion,
})
