import type { Notice } from '../../endpoints.ts'
import type { Intake, Line } from '../intake.ts'
import { readLines } from '../read-lines.ts'
import { decodeHtml } from './decode-html.ts'
import { flatHtml } from './flat-html.ts'
import { linesOf } from './lines-of.ts'
import { refuseDeepNesting } from './nesting.ts'
import { partNotices } from './parts.ts'

/** All that a page shows as text, line by line. @throws {ManuscriptError} where it nests too deep */
export function shownLines(html: string): { lines: Line[]; notices: Notice[] } {
  refuseDeepNesting(html)
  const flat = flatHtml(html)
  return { lines: linesOf(flat.html), notices: partNotices(flat.counts) }
}

/** @throws {ManuscriptError} where the bytes are no HTML file that can be read, or it shows no text */
export function readHtmlFile(bytes: Uint8Array): Intake {
  const decoded = decodeHtml(bytes)
  const { lines, notices } = shownLines(decoded.html)
  return readLines(lines, [...decoded.notices, ...notices])
}
