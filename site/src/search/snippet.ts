import { foldText } from './fold.ts'
import { type Piece, marked, spansOf } from './marks.ts'

const before = 18
const longest = 84

/**
 * The line of a text in which terms stand, cut to a few words round the first; the first line where none does.
 * Whole characters, an ellipsis where something is left out. No pieces: there are no lines.
 */
export function snippet(lines: readonly string[], terms: readonly string[]): Piece[] {
  return marked(cut(lineWith(lines, terms).replace(/\s+/g, ' ').trim(), terms), terms)
}

/** The first of the lines with the most of the terms. */
function lineWith(lines: readonly string[], terms: readonly string[]): string {
  let best = { line: lines[0] ?? '', found: 0 }
  for (const line of lines) {
    const text = foldText(line)
    const found = terms.filter((term) => text.includes(term)).length
    if (found > best.found) best = { line, found }
    if (found === terms.length) break
  }
  return best.line
}

function cut(line: string, terms: readonly string[]): string {
  const characters = [...line]
  if (characters.length <= longest) return line
  const [hit = 0] = spansOf(line, terms)[0] ?? []
  const at = Array.from(line.slice(0, hit)).length
  const from = Math.max(0, Math.min(at - before, characters.length - longest))
  // A sentence that begins near is not cut in its middle.
  const begins = sentenceStart(characters, from, at)
  const kept = characters.slice(begins, begins + longest).join('')
  return `${begins > 0 && begins !== afterSentence(characters, begins) ? '…' : ''}${kept}${begins + longest < characters.length ? '…' : ''}`
}

function sentenceStart(characters: string[], from: number, at: number): number {
  for (let place = from; place <= at; place++) if (afterSentence(characters, place) === place) return place
  return from
}

/** The place itself where a sentence begins there, else -1. */
function afterSentence(characters: string[], place: number): number {
  return /[。！？]/.test(characters[place - 1] ?? '') ? place : -1
}
