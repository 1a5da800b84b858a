import type { ManuscriptBlock } from './arrangement.ts'

/** The non-blank lines of a text, numbered from 1. Each is kept exactly as it came, its indent too. */
export function blocksOf(text: string): ManuscriptBlock[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ id: index + 1, text: line }))
}
