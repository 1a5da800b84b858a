import type { ManuscriptBlock } from '../../arrangement.ts'
import { type EndKind, endKind } from '../language/ends.ts'
import type { DocumentLanguage } from '../language/document-language.ts'
import { firstWordScore, speakerOf } from '../language/first-words.ts'
import { startScore } from '../language/starts.ts'

/** A block of the body as the search for the order sees it. */
export type Piece = {
  id: number
  text: string
  end: EndKind
  /** Log-likelihood ratio that it begins a paragraph rather than goes on with one. */
  start: number
  /** It may be a subhead; a short part of a paragraph can look the same. */
  isHeadlike: boolean
  /** A caption was read right before it, in the midst of the body. */
  isBelowCaption: boolean
  /** Log-score of a subhead reading so rather than a short part of a paragraph; 0 where it is not headlike. */
  head: number
  /** Who speaks, where it is printed as a turn of speech: `记者：`. */
  speaker: string | null
}

const longestHead = 22

/** Reads a block by itself. @param isBelowCaption a caption was read right before it */
export function pieceOf(
  { id, text, isHeading }: ManuscriptBlock,
  language: DocumentLanguage,
  isBelowCaption: boolean,
): Piece {
  const trimmed = text.trim()
  const end = endKind(trimmed)
  const isHeadlike = isHeading ?? looksLikeHead(trimmed, end)
  const head = isHeadlike && !isHeading ? headScore(trimmed) : 0
  const start =
    startScore(text) + (isHeadlike ? 0 : lengthScore(trimmed, end) + firstWordScore(trimmed, language))
  return { id, text: trimmed, end, start, isHeadlike, isBelowCaption, head, speaker: speakerOf(trimmed) }
}

function looksLikeHead(text: string, end: EndKind): boolean {
  if (text.length > longestHead || text.length < 2 || /[。；;]/u.test(text)) return false
  if (end === 'comma' || end === 'enumeration' || end === 'colon') return false
  return !/^[，。、；：！？,;:”）》]/u.test(text) && !/^\p{Script=Han}{2,4}[：:]/u.test(text)
}

function headScore(text: string): number {
  let score = -0.5
  if (text.length > 12) score -= (text.length - 12) * 0.25
  if (/[，,]/u.test(text)) score -= 0.7
  if (/(?<!目)[的和与及在对为把被从将由以于是了着有也都就又还很让给向到]$/u.test(text)) score -= 3
  if (/[“《（(][^”》）)]*$/u.test(text)) score -= 4
  if (startScore(text) > 0.5 && !/^[一二三四五六七八九十（(第]/u.test(text)) score -= 1
  if (/\d/u.test(text)) score -= 0.7
  return score
}

/** The rest of a cut paragraph is often a few words; a paragraph seldom is. */
function lengthScore(text: string, end: EndKind): number {
  if (end !== 'sentence' || /^[“‘]/u.test(text)) return 0
  if (text.length <= 8) return -2.5
  if (text.length <= 14) return -1
  return text.length <= 20 ? -0.4 : 0
}
