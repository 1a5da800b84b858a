import { isCommonHan, isEverydayHan, toGbk } from './gb-codes.ts'

/** What windows-1252 has from 80 to 9F; the five bytes that it lacks stand for themselves. */
const windows1252 = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, n) => 0x80 + n)),
    (character, n) => [character, 0x80 + n] as const,
  ),
)

const nonAscii = /[^\p{ASCII}]/gu
const chinese = /^[\p{Script=Han}\u2014-\u2026\u3000-\u303F\uFF00-\uFFEF·]$/u

/**
 * Undoes what happens where a program takes UTF-8 or GBK bytes for windows-1252, or UTF-8 bytes for GBK, and writes
 * what it sees as UTF-8: `å¼\u00A0å‰‘å³°`, `ÕÅ½£·å`, `寮犲墤`. Repaired only where every byte comes back and the result is
 * plain Chinese while the text is not.
 * @returns the repaired text; 'lost' where the text is garbled that way but bytes are missing; null where it is sound
 */
export function undoDoubleEncoding(text: string): string | 'lost' | null {
  if (!nonAsciiOf(text).length) return null
  return undoLatin(text) ?? undoGbk(text)
}

function undoLatin(text: string): string | 'lost' | null {
  const bytes = toWindows1252(text)
  if (!bytes) return null
  const utf8 = new TextDecoder().decode(bytes)
  if (isChinese(utf8, 1)) return utf8
  if (utf8.includes('\uFFFD') && isChinese(utf8.replaceAll('\uFFFD', ''), 1)) return 'lost'
  return undoGbkAsLatin(text, bytes)
}

/**
 * No language of the West has four of its own letters together and no ASCII letter beside them. Where all are letters
 * (`ÄÖÜß` would be 闹苓) each character must be among the most common.
 */
function undoGbkAsLatin(text: string, bytes: Buffer): string | null {
  const runs = text.match(/[A-Za-z]?[^\p{ASCII}]+[A-Za-z]?/gu) ?? []
  const isStrange = runs.some((run) => /^[^\p{ASCII}]{4,}$/u.test(run) || run.length >= 8)
  const isPaired = runs.every((run) => nonAsciiOf(run).length % 2 === 0)
  const gbk = isStrange && isPaired ? fatal('gb18030', bytes) : null
  if (gbk === null || !isChinese(gbk, 2)) return null
  const hasSigns = nonAsciiOf(text).some((character) => /[^\p{L}]/u.test(character))
  return hasSigns || nonAsciiOf(gbk).every(isEverydayHan) ? gbk : null
}

function undoGbk(text: string): string | 'lost' | null {
  const isOrdinary = nonAsciiOf(text).every((character) => isCommonHan(character) || !isHan(character))
  if (isOrdinary && !text.includes('\uFFFD')) return null
  // What was left of half a character is FFFD, or a question mark.
  const bytes = toGbk(text.replaceAll('\uFFFD', '?'))
  if (!bytes) return null
  const utf8 = new TextDecoder().decode(bytes)
  if (!text.includes('\uFFFD') && isChinese(utf8, 2)) return utf8
  const rest = utf8.replaceAll(/\uFFFD+\??/g, '')
  const lost = (utf8.match(/\uFFFD+/g) ?? []).length
  return lost > 0 && lost <= 1 + rest.length / 4 && isChinese(rest, 2) ? 'lost' : null
}

/** Every character beyond ASCII is Chinese, most of them in daily use, and so many of them Han. */
function isChinese(text: string, leastHan: number): boolean {
  const characters = nonAsciiOf(text)
  const han = characters.filter(isHan)
  return (
    han.length >= leastHan &&
    characters.every((character) => chinese.test(character)) &&
    han.filter(isCommonHan).length >= han.length * 0.8
  )
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character)
const nonAsciiOf = (text: string): string[] => text.match(nonAscii) ?? []

function toWindows1252(text: string): Buffer | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const point = windows1252.get(character) ?? character.codePointAt(0) ?? 0
    if (point > 0xff) return undefined
    bytes.push(point)
  }
  return Buffer.from(bytes)
}

function fatal(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
