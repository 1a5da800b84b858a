import type { ManuscriptBlock } from '../../arrangement.ts'
import { type EndKind, endKind } from '../language/ends.ts'
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
}

const longestHead = 22

export function pieceOf({ id, text, isHeading }: ManuscriptBlock): Piece {
  const trimmed = text.trim()
  const end = endKind(trimmed)
  return { id, text: trimmed, end, start: startScore(text), isHeadlike: isHeading ?? looksLikeHead(trimmed, end) }
}

function looksLikeHead(text: string, end: EndKind): boolean {
  if (text.length > longestHead || text.length < 2 || /[。；;]/u.test(text)) return false
  if (end === 'comma' || end === 'enumeration' || end === 'colon') return false
  return !/^[，。、；：！？,;:”）》]/u.test(text) && !/^\p{Script=Han}{2,4}[：:]/u.test(text)
}
