/** May not begin a line: squeezed onto the line before, or down with a character more. */
const closing = /[，。、；：？！”’）》】…,;:)%.]/u
/** May not end a line. */
const opening = /[“‘（《【(]/u

/** How a block fills lines of a certain length. `missing`: characters wanting in its last line; 0 as before a column's end. */
export type SetBlock = { lines: number; missing: number }

/**
 * Sets a block into lines as newspapers do: a paragraph begins two characters in, marks do not begin or end lines where they
 * must not.
 * @param width characters a line
 * @param indent 2 where the block begins a paragraph, 0 where it goes on with one
 */
export function setBlock(text: string, width: number, indent: 0 | 2): SetBlock {
  let lines = 0
  let at = 0
  let room = width - indent
  while (text.length - at > room) {
    at += lineLength(text, at, room)
    lines++
    room = width
  }
  const rest = text.length - at
  return rest > 0 ? { lines: lines + 1, missing: room - rest } : { lines, missing: 0 }
}

function lineLength(text: string, at: number, room: number): number {
  let end = at + room
  while (end < text.length && end < at + room + 3 && closing.test(text.charAt(end))) end++
  while (end > at + 1 && opening.test(text.charAt(end - 1))) end--
  return end - at
}
