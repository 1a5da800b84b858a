import { cleanText } from '../../publishing/clean-text.ts'
import type { Notice } from '../endpoints.ts'

/** How lines end that were broken by hand, in Word and by old systems: vertical tab, form feed, next line. */
const otherBreaks = /[\v\f\u0085]/gu
/**
 * Soft hyphen, zero-width space and word joiner, marks of direction, byte order marks. The joiners U+200C and U+200D stay: they
 * hold an emoji or a ligature together.
 */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu

/** What a page, a feed or SQLite could not hold is taken out of a text that is to be kept as it came; line breaks stay. */
export function storable(text: string): string {
  return cleanText(text.replace(otherBreaks, '\n'))
}

/** The text without characters that nobody sees, and how many there were. Lines stay lines. */
export function withoutInvisible(text: string): { text: string; dropped: number } {
  const broken = text.replace(otherBreaks, '\n')
  const shown = cleanText(broken).replace(unseen, '')
  return { text: shown, dropped: broken.length - shown.length }
}

/** Says how many characters that nobody sees were left out of the blocks. */
export function invisibleNotice(dropped: number): Notice {
  return {
    kind: 'control',
    text: {
      zh: `${dropped} 个看不见的字符（控制符、零宽字符等）没有带进段落，原文里还在。`,
      en: `${dropped} invisible characters were left out of the blocks.`,
    },
  }
}
