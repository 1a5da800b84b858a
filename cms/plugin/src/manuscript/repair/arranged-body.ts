import type { Arrangement, Join, Question, Unit } from '../arrangement.ts'
import { joinEvidence } from './evidence/join-evidence.ts'
import { gradeOf, movesOf, placeOf } from './evidence/moves.ts'
import { documentLanguage, type DocumentLanguage } from './language/document-language.ts'
import { type Piece, pieceOf } from './page/piece.ts'
import type { FrontMatter } from './roles/front-matter.ts'
import { type PageReading, readPage } from './page/read-page.ts'

/** The body in reading order, with what was done for it and what is asked. */
export function arrangedBody({
  body,
  belowCaption,
}: Pick<FrontMatter, 'body' | 'belowCaption'>): Omit<Arrangement, 'unplaced'> {
  const language = documentLanguage(body.map(({ text }) => text.trim()))
  const pieces = body.map((block) => pieceOf(block, language, belowCaption.has(block.id)))
  const reading = readPage(pieces, language)
  const isUnsure = reading.kind === 'grid' && gradeOf(reading.margin) === 'doubtful'
  const order = isUnsure ? pieces.map((_, index) => index) : reading.order
  const joins = joinsOf(reading, pieces, language)
  const moves = movesOf(reading, pieces)
  const sure = joins.filter(({ grade }) => grade !== 'doubtful')
  return {
    units: unitsOf(order, pieces, sure),
    joins: sure,
    moves: isUnsure ? [] : moves,
    questions: [
      ...joins
        .filter(({ grade }) => grade === 'doubtful')
        .map((join): Question => ({ kind: 'join', ...join })),
      ...(isUnsure ? moves.map((move): Question => ({ kind: 'move', ...move })) : []),
      ...orderQuestions(reading, isUnsure, pieces),
    ],
  }
}

/**
 * Whether the way the page is read bears out a join. Where no order explains the cuts, each rest is that of one piece all the same. On the
 * tuning part two in five were wrong where columns that leave the page as it came beat the next reading by less than 4, and were taken as
 * they are; hence such a join must read far better than two paragraphs, and its first piece be prose that stops in the middle.
 */
function isBorneOut({ grid, kind, margin }: PageReading, before: Piece, joinMargin: number): boolean {
  if (kind === 'grid') return gradeOf(margin) !== 'doubtful'
  if (kind === 'unknown') return true
  if (grid && margin >= 4) return true
  if (grid ? margin < 2 || joinMargin < 8 : joinMargin < 2) return false
  if (before.end === 'comma' || before.end === 'enumeration') return true
  return isProse(before) || (grid !== null && isClauses(before))
}

/** A text of several sentences, which ends with a full stop unless it was cut; a line of a list or a notice need not. */
function isProse({ text }: Piece): boolean {
  return text.length >= 40 && /[。！？].*[，,。]/su.test(text) && !/[—…]$/u.test(text)
}

/** Part of a sentence of several clauses, such as a line of a cut paragraph. */
function isClauses({ text }: Piece): boolean {
  return (
    text.length >= 12 && /\p{Script=Han}[，,。！？].*\p{Script=Han}{2}$/su.test(text) && !/[：:]/u.test(text)
  )
}

function joinsOf(reading: PageReading, pieces: readonly Piece[], language: DocumentLanguage): Join[] {
  const { grid, joins } = reading
  const isHead = (piece: number) => pieces[piece]?.isHeadlike ?? false
  return joins.flatMap(({ pieces: [before, after], margin }) => {
    const first = pieces[before]
    const second = pieces[after]
    if (!first || !second) return []
    const place = grid
      ? `在版面上，前一段在${placeOf(before, grid, isHead)}的末尾，后一段在${placeOf(after, grid, isHead)}的开头`
      : null
    const isPlaced = isBorneOut(reading, first, margin)
    const evidence = joinEvidence(first, second, { margin, place, isPlaced, language })
    return [{ blocks: [first.id, second.id], ...evidence }]
  })
}

function unitsOf(order: readonly number[], pieces: readonly Piece[], joins: readonly Join[]): Unit[] {
  const after = new Map(joins.map(({ blocks }) => blocks))
  const joined = new Set(after.values())
  return order.flatMap((index, at): Unit[] => {
    const piece = pieces[index]
    if (!piece || joined.has(piece.id)) return []
    const blocks = [piece.id]
    for (let next = after.get(piece.id); next !== undefined; next = after.get(next)) blocks.push(next)
    // A subhead has text below it: a short last line is a signature, a date, a close.
    const isSubhead = piece.isHeadlike && blocks.length === 1 && at < order.length - 1
    return [{ role: isSubhead ? 'subhead' : 'paragraph', blocks }]
  })
}

function orderQuestions({ kind }: PageReading, isUnsure: boolean, pieces: readonly Piece[]): Question[] {
  const blocks = pieces.map(({ id }) => id)
  if (kind === 'unknown') {
    const reason =
      '有的段落被截断了，但前后的次序对不上任何分栏版面：只接上了断开的段落，次序没有动，请编辑核对'
    return [{ kind: 'order', blocks, grade: 'doubtful', reasons: [reason] }]
  }
  if (!isUnsure) return []
  const reason =
    '原来的次序说不通，但有几种版面几乎同样说得通：次序没有动，最可能的一种逐条列在这里，请编辑核对'
  return [{ kind: 'order', blocks, grade: 'doubtful', reasons: [reason] }]
}
