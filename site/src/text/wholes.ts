import { namePieces } from './name-pieces.ts'
import { numberPattern } from './number-pattern.ts'

/** A stretch of a text that is not broken at a line's end. */
export type Whole = { from: number; to: number }

/** The names and the numbers of a text, in order, none within another; a long name is in pieces. */
export function wholesOf(text: string, names: readonly string[]): readonly Whole[] {
  const found: Found[] = []
  addNames(found, text, names)
  // Most texts have neither: they cost a look.
  if (mayCount.test(text)) addNumbers(found, text)
  if (found.length === 0) return none
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return found.flatMap(({ from, to, name }) => {
    if (from < end) return []
    end = to
    return name === undefined ? [{ from, to }] : piecesAt(from, name)
  })
}

type Found = Whole & { name?: string }

const none: readonly Whole[] = []
const mayCount = /[\d第数几]/

function addNames(found: Found[], text: string, names: readonly string[]): void {
  for (const name of names) {
    for (let from = text.indexOf(name); from !== -1; from = text.indexOf(name, from + name.length)) {
      found.push({ from, to: from + name.length, name })
    }
  }
}

function addNumbers(found: Found[], text: string): void {
  numberPattern.lastIndex = 0
  for (let match = numberPattern.exec(text); match; match = numberPattern.exec(text)) {
    found.push({ from: match.index, to: numberPattern.lastIndex })
  }
}

function piecesAt(start: number, name: string): Whole[] {
  let from = start
  return namePieces(name).flatMap(({ text, whole }) => {
    const piece = { from, to: from + text.length }
    from = piece.to
    return whole ? [piece] : []
  })
}
