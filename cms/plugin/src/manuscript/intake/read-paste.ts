import type { Notice } from '../endpoints.ts'
import { ManuscriptError } from '../manuscript-error.ts'
import { maxTextBytes } from './decode-text.ts'
import { shownLines } from './html/read-html.ts'
import type { Intake, Line } from './intake.ts'
import { readLines, readPlainText } from './read-lines.ts'

/**
 * Reads what was pasted: the clipboard's plain text, and its HTML, which knows of headings and says where paragraphs end. Where the two do not
 * have the same characters, the plain text is what counts: it is what the person saw.
 * @throws {ManuscriptError} where there is no text, or too much
 */
export function readPaste(text: string, html: string | null): Intake {
  if (Buffer.byteLength(text) > maxTextBytes)
    throw new ManuscriptError({ zh: '粘贴的文字超过 5 MB', en: 'the pasted text is larger than 5 MB' })
  if (html === null || html.trim() === '') return readPlainText(text)
  const shown = linesFrom(html, text)
  if (!shown) return readPlainText(text)
  if (text.trim() === '') return readLines(shown.lines, shown.notices)
  const { lines, notices } = shown
  const isSame = characters(lines.map((line) => line.text).join('')) === characters(text)
  const intake = isSame ? readLines(lines, notices) : readLines(withHeadings(text, lines), notices)
  return { ...intake, original: readPlainText(text).original }
}

/** None where the HTML cannot be read and there is a text without it. Word's may hold whole pictures. */
function linesFrom(html: string, text: string): { lines: Line[]; notices: Notice[] } | null {
  const hasText = text.trim() !== ''
  if (Buffer.byteLength(html) > maxTextBytes) {
    if (hasText) return null
    throw new ManuscriptError({ zh: '粘贴的内容超过 5 MB', en: 'what was pasted is larger than 5 MB' })
  }
  try {
    return shownLines(html)
  } catch (error) {
    if (hasText && error instanceof ManuscriptError) return null
    throw error
  }
}

/** The lines of the plain text; those that the HTML has as headings are marked. */
function withHeadings(text: string, lines: readonly Line[]): Line[] {
  const headings = new Set(lines.filter(({ isHeading }) => isHeading).map((line) => characters(line.text)))
  return text
    .split(/\r\n|[\r\n]/u)
    .map((line) => ({ text: line, isHeading: headings.has(characters(line)) && characters(line) !== '' }))
}

const characters = (text: string): string => text.replace(/\s/gu, '')
