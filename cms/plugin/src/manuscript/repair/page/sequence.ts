import type { Piece } from './piece.ts'

const numerals = '一二三四五六七八九十'
/** An item that stands before one with a smaller number. */
const descent = -3
const successor = 0.8
/** Two questions, or two answers, in a row. */
const sameSpeaker = -2.5
const otherSpeaker = 0.4
/** So many lines of speech make an interview. */
const interview = 5

/**
 * What speaks for pieces standing in this order by themselves, apart from any page: numbered items rise (一、二、), questions
 * and answers take turns. A log-likelihood ratio against any order.
 */
export function sequenceScore(pieces: readonly Piece[], order: readonly number[]): number {
  const speakers = speakersOf(pieces)
  const texts = order.map((piece) => pieces[piece]?.text ?? '')
  return numberScore(texts) + speakerScore(order.map((piece) => speakers[piece] ?? null))
}

/** The speaker of each piece of an interview; none where the text is no interview. */
export function speakersOf(pieces: readonly Piece[]): (string | null)[] {
  const speakers = pieces.map(({ speaker }) => speaker)
  const known = speakers.filter((speaker) => speaker !== null)
  return known.length < interview || new Set(known).size > 4 ? speakers.map(() => null) : speakers
}

/** What two turns of speech right after each other tell. */
export function turnScore(before: string | null, after: string | null): number {
  if (before === null || after === null) return 0
  return before === after ? sameSpeaker : otherSpeaker
}

function numberScore(texts: readonly string[]): number {
  let score = 0
  let last = 0
  for (const text of texts) {
    const number = itemNumber(text)
    if (number === null) continue
    if (number === last + 1) score += last === 0 ? 0 : successor
    else if (number <= last && number !== 1) score += descent
    last = number
  }
  return score
}

/** `三、停水时间`, `（三）`, `3.`: the number of an item; null where it is none. */
function itemNumber(text: string): number | null {
  const [, han, digits] =
    /^[（(]?(?:([一二三四五六七八九十]{1,3})[、）)]|(\d{1,2})[.、．）)](?!\d))/u.exec(text) ?? []
  if (digits) return Number(digits)
  if (!han) return null
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han]
  const value = (numeral: string | undefined) => numerals.indexOf(numeral ?? '') + 1
  return han.includes('十') ? (tens ? value(tens) : 1) * 10 + (ones ? value(ones) : 0) : value(ones)
}

/** Turns with the rest of a cut one between them; those right after each other are told by `turnScore`. */
function speakerScore(speakers: readonly (string | null)[]): number {
  let score = 0
  let last: string | null = null
  for (const [index, speaker] of speakers.entries()) {
    if (speaker === null) continue
    if (index > 0 && speakers[index - 1] === null) score += turnScore(last, speaker)
    last = speaker
  }
  return score
}
