import { speakerOf } from '../language/first-words.ts'
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
  const texts = order.map((piece) => pieces[piece]?.text ?? '')
  return numberScore(texts) + speakerScore(texts)
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

function speakerScore(texts: readonly string[]): number {
  const speakers = texts.map(speakerOf).filter((speaker) => speaker !== null)
  if (speakers.length < interview || new Set(speakers).size > 4) return 0
  let score = 0
  for (const [index, speaker] of speakers.entries()) {
    if (index === 0) continue
    score += speaker === speakers[index - 1] ? sameSpeaker : otherSpeaker
  }
  return score
}
