import type { Part } from './article.ts'

/** One set line. `ends`: it is the last of its part. */
export type Line = { part: number; kind: Part['kind']; text: string; ends: boolean }

/** May not begin a line: it is squeezed onto the line before. */
const closing = /[，。、；：？！”’）》】…,;:)%.]/
/** May not end a line: it goes down with what it opens. */
const opening = /[“‘（《【(]/
const digit = /[0-9.]/

/**
 * Sets parts of an article into lines, as a page is set: paragraphs begin two characters in, marks do not begin or end
 * lines where they must not.
 * @param first number of the first part
 * @param width characters a line
 * @param splitNumbers whether a number may run over a line's end
 */
export function setLines(parts: Part[], first: number, width: number, splitNumbers: boolean): Line[] {
  return parts.flatMap(({ kind, text }, index) => {
    const pieces = kind === 'subhead' ? [text] : breakLines(text, width, splitNumbers)
    return pieces.map((piece, at) => ({
      part: first + index,
      kind,
      text: piece,
      ends: at === pieces.length - 1,
    }))
  })
}

function breakLines(text: string, width: number, splitNumbers: boolean): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > 0) {
    const room = lines.length === 0 ? width - 2 : width
    const end = lineEnd(rest, room, splitNumbers)
    lines.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return lines
}

function lineEnd(text: string, room: number, splitNumbers: boolean): number {
  if (text.length <= room) return text.length
  let end = room
  while (end < text.length && end < room + 3 && closing.test(text.charAt(end))) end += 1
  while (end > 1 && opening.test(text.charAt(end - 1))) end -= 1
  if (splitNumbers || !inNumber(text, end)) return end
  while (end > 1 && inNumber(text, end)) end -= 1
  return end
}

function inNumber(text: string, at: number): boolean {
  return digit.test(text.charAt(at - 1)) && digit.test(text.charAt(at))
}
