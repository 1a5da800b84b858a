/**
 * Puts `text` in the place of a box's text as if it were typed: the part that differs alone, as one step of undo, with
 * the caret at `caret`. The box's input event tells React. A box without the focus has no undo.
 */
export function putText(box: HTMLTextAreaElement, text: string, caret: number): void {
  const [start, end, written] = difference(box.value, text)
  const hasFocus = box.ownerDocument.activeElement === box
  box.setSelectionRange(start, end)
  // The one way that browsers offer to write into their undo history; there is no successor.
  if (!hasFocus || !box.ownerDocument.execCommand('insertText', false, written)) {
    box.setRangeText(written, start, end)
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
  }
  if (hasFocus) box.setSelectionRange(caret, caret)
}

/** What stands between the equal start and the equal end of two texts: where it was, and what it is now. */
export function difference(before: string, after: string): [start: number, end: number, written: string] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return [start, before.length - tail, after.slice(start, after.length - tail)]
}
