import type { ManuscriptBlock } from '../arrangement.ts'
import type { Notice } from '../endpoints.ts'

/** A manuscript as it was read. */
export type Intake = {
  /** The text as it came: of a Word or HTML file the words that it shows, a line for each paragraph. */
  original: string
  /** The non-blank lines of it, without characters that nobody sees. */
  blocks: ManuscriptBlock[]
  notices: Notice[]
}

/** A line as a file shows it. */
export type Line = { text: string; isHeading: boolean }
