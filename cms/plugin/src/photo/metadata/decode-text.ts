import { undoDoubleEncoding } from './double-encoding.ts'
import { isCommonHan } from './gb-codes.ts'
import type { Decoding } from './photo-metadata.ts'

/** `cut`: the last character was cut in two, and what was left of it is gone. */
export type Decoded = { text: string; decoding: Decoding; cut: boolean }

/**
 * The text of bytes that say nothing of their encoding, or nothing reliable. UTF-8 wherever they are that; else what Chinese
 * newsrooms used before, GB18030, or Big5 or windows-1252 where the bytes can hardly be anything else.
 * @param isDeclared the file says that they are UTF-8
 */
export function decodeText(bytes: Uint8Array, isDeclared = false): Decoded {
  const utf8 = decodeUtf8(bytes)
  if (utf8 && (isDeclared || !isGbkByAccident(bytes, utf8.text))) return repaired(utf8)
  return decodeGb18030(bytes) ?? { text: new TextDecoder().decode(bytes), decoding: 'unknown', cut: false }
}

function repaired(plain: Decoded): Decoded {
  const sound = undoDoubleEncoding(plain.text)
  if (sound === 'lost' || (sound === null && isLost(plain.text))) return { ...plain, decoding: 'unknown' }
  return sound === null ? plain : { ...plain, text: sound, decoding: 'repaired' }
}

/** A program wrote U+FFFD, or question marks, for what it could not write. */
function isLost(text: string): boolean {
  const marks = text.match(/\?/g)?.length ?? 0
  const isMostlyMarks = marks > 1 && marks * 2 >= text.replaceAll(/\s/g, '').length
  return text.includes('\uFFFD') || (isMostlyMarks && !/[^\p{ASCII}]/u.test(text))
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const found = decodeWhole('utf-8', bytes)
  // The last byte of `José` in windows-1252 looks like the start of a character.
  if (!found || (found.cut && !/[^\p{ASCII}]/u.test(found.text))) return undefined
  return { ...found, decoding: 'utf-8' }
}

/**
 * 通讯员 in GBK is valid UTF-8 too, for `ͨѶԱ`: characters of two bytes each, of scripts that do not belong together. Letters
 * of the West stand between ASCII letters.
 */
function isGbkByAccident(bytes: Uint8Array, text: string): boolean {
  const beyond = text.match(/[^\p{ASCII}]/gu) ?? []
  if (beyond.length === 0 || beyond.some((character) => character > '\u07FF')) return false
  if (/\p{Script=Latin}/u.test(text.replaceAll(/[^\p{ASCII}]/gu, ''))) return false
  if (beyond.every((character) => /[©®°·«»£§±×\u00A0]/.test(character))) return false
  // 海 encoded twice, `æµ·`, would be 忙碌路.
  if (undoDoubleEncoding(text) !== null) return false
  const gbk = decodeWhole('gb18030', bytes)
  return gbk !== undefined && !gbk.cut && allCommon(gbk.text)
}

function allCommon(text: string): boolean {
  return (text.match(/[^\p{ASCII}]/gu) ?? []).every(isCommonHan)
}

function decodeGb18030(bytes: Uint8Array): Decoded | undefined {
  const gb = decodeWhole('gb18030', bytes)
  const isSound = gb !== undefined && !/[\uE000-\uF8FF]/.test(gb.text) && /[^\p{ASCII}]/u.test(gb.text)
  const isGbLikely = isSound && !gb.cut
  if (isWestern(bytes, isGbLikely) && !(isGbLikely && allCommon(gb.text))) {
    return { text: new TextDecoder('windows-1252').decode(bytes), decoding: 'windows-1252', cut: false }
  }
  const big5 = asBig5(bytes, isSound ? gb.text : '')
  if (big5 !== undefined) return { text: big5, decoding: 'big5', cut: false }
  return isSound ? { ...gb, decoding: 'gb18030' } : undefined
}

/**
 * Accented letters and signs among ASCII letters. Chinese has signs where letters would be, and two bytes together.
 * @param isSingle they must stand one at a time, with twice as many ASCII letters: the bytes may be Chinese as well
 */
function isWestern(bytes: Uint8Array, isSingle: boolean): boolean {
  const latin = Buffer.from(bytes).toString('latin1')
  const beyond = latin.match(/[\x80-\xFF]/g) ?? []
  const letters = latin.match(/[A-Za-z]/g) ?? []
  return (
    letters.length >= beyond.length * (isSingle ? 2 : 1) &&
    beyond.every((byte) => westernByte.test(byte)) &&
    !(isSingle && /[\xA0-\xFF]{2}/.test(latin))
  )
}

/** Letters, quotation marks and dashes, and the signs © ® ° · « » of windows-1252. */
const westernByte = /[\xC0-\xD6\xD8-\xF6\xF8-\xFF\x85\x91-\x94\x96\x97\xA0\xA9\xAE\xB0\xB7\xAB\xBB]/

/**
 * Read as Big5 the text is all of its level of daily use (A4 to C6), and read as GB18030 it is not: a third of the characters
 * or more are rare.
 */
function asBig5(bytes: Uint8Array, gb: string): string | undefined {
  const pairs = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\0-\x7F]*([\x80-\xFF].|$)/gs, '$1')
  if (!/^(?:[\xA4-\xC6].|\xA1[\x40-\xAC])+$/s.test(pairs)) return undefined
  const found = decodeWhole('big5', bytes)
  const beyond = gb.match(/\p{Script=Han}/gu) ?? []
  const rare = beyond.filter((character) => !isCommonHan(character)).length
  const isRare = beyond.length === 0 || rare * 3 >= beyond.length
  return found && !found.cut && pairs.length >= 4 && isRare ? found.text : undefined
}

function decodeWhole(encoding: string, bytes: Uint8Array): { text: string; cut: boolean } | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    const text = decoder.decode(bytes, { stream: true })
    return { text, cut: endsInside(decoder) }
  } catch {
    return undefined
  }
}

function endsInside(decoder: TextDecoder): boolean {
  try {
    return decoder.decode() !== ''
  } catch {
    return true
  }
}
