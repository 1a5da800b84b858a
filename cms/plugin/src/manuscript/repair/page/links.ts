import { readSeam } from '../language/seam.ts'
import type { DocumentLanguage } from '../language/document-language.ts'
import { endScores } from '../language/ends.ts'
import type { Piece } from './piece.ts'
import { speakersOf, turnScore } from './sequence.ts'

/** Log-scores of two pieces that are read one after the other: as two paragraphs, or as one that was cut between them. */
export type Links = {
  paragraph: (before: number, after: number) => number
  join: (before: number, after: number) => number
}

/** Scores of each two pieces, each worked out when it is first asked for. */
export function linksOf(pieces: readonly Piece[], language: DocumentLanguage): Links {
  const size = pieces.length
  const joins = new Float64Array(size * size).fill(Number.NaN)
  const paragraphEnds = pieces.map((piece) =>
    piece.isHeadlike ? piece.head : endScores[piece.end].paragraph,
  )
  const starts = pieces.map(({ start }) => start / 2)
  const speakers = speakersOf(pieces)
  const at = (list: readonly number[], index: number) => list[index] ?? 0
  return {
    paragraph: (before, after) =>
      at(paragraphEnds, before) +
      at(starts, after) +
      (before === after ? 0 : turnScore(speakers[before] ?? null, speakers[after] ?? null)),
    join(before, after) {
      const key = before * size + after
      const known = joins[key] ?? Number.NaN
      if (!Number.isNaN(known)) return known
      const first = pieces[before]
      const second = pieces[after]
      const score = first && second ? joinScore(first, second, language) : 0
      joins[key] = score
      return score
    },
  }
}

function joinScore(before: Piece, after: Piece, language: DocumentLanguage): number {
  const heads = (before.isHeadlike ? -0.7 : 0) + (after.isHeadlike ? -2.5 : 0)
  return (
    endScores[before.end].cut - after.start / 2 + readSeam(before.text, after.text, language).score + heads
  )
}
