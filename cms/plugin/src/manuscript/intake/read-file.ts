import type { Manuscript } from '../endpoints.ts'
import { ManuscriptError } from '../manuscript-error.ts'
import { decodeText, maxTextBytes } from './decode-text.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtmlFile } from './html/read-html.ts'
import type { Intake } from './intake.ts'
import { readPlainText } from './read-lines.ts'

export type FileIntake = Intake & { source: Exclude<Manuscript['source'], 'paste'> }

/**
 * Reads a manuscript that was handed in as a file: .txt, .docx, .html. By its first bytes, and else by its name.
 * @throws {ManuscriptError} where it is none of these, empty, too large or damaged; the message says what to do
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<FileIntake> {
  if (bytes.length > maxTextBytes)
    throw new ManuscriptError({ zh: '文件超过 5 MB', en: 'the file is larger than 5 MB' })
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  for (const [start, text] of unreadable) if (head.startsWith(start)) throw new ManuscriptError(text)
  if (head.startsWith('PK')) return { ...(await readDocx(bytes)), source: 'docx' }
  if (/\.docx$/iu.test(fileName)) throw new ManuscriptError(notDocx)
  if (/\.x?html?$/iu.test(fileName)) return { ...readHtmlFile(bytes), source: 'html' }
  if (/\.(?:mht|mhtml|eml)$/iu.test(fileName)) throw new ManuscriptError(webArchive)
  return { ...readPlainText(decodeText(bytes).text), source: 'txt' }
}

const notDocx = { zh: '这不是 Word 文件，或者已损坏', en: 'this is no Word file, or it is damaged' }
const webArchive = {
  zh: '网页存档（.mht）读不了：请另存为 .html，或复制文字粘贴',
  en: 'web archives cannot be read: save it as .html, or copy its text and paste it',
}

/** What else people hand in, by its first bytes. */
const unreadable: [string, { zh: string; en: string }][] = [
  [
    '\u00D0\u00CF\u0011\u00E0',
    {
      zh: '旧版 Word、WPS 文件（.doc、.wps）读不了：请另存为 .docx 再试',
      en: 'files of old Word (.doc) cannot be read: save it as .docx',
    },
  ],
  ['%PDF', { zh: 'PDF 读不了：请复制文字粘贴', en: 'PDF cannot be read: copy its text and paste it' }],
  ['{\\rtf', { zh: 'RTF 文件读不了：请另存为 .docx 再试', en: 'RTF cannot be read: save it as .docx' }],
]
