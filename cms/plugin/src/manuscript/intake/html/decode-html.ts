import type { Notice } from '../../endpoints.ts'
import { ManuscriptError } from '../../manuscript-error.ts'
import { decodeText } from '../decode-text.ts'

/** How far into a page its coding is looked for; browsers look at the first 1,024 bytes. */
const reach = 4096

/**
 * The text of an HTML file, by its byte order mark, by what its `<meta>` says, or as any text.
 * @throws {ManuscriptError} where it is empty, too long, no text, or in another coding
 */
export function decodeHtml(bytes: Uint8Array): { html: string; notices: Notice[] } {
  const utf16 = markedUtf16(bytes)
  if (utf16) return { html: withoutMark(decoded(utf16, bytes) ?? unreadable()), notices: [] }
  const declared = declaredCoding(bytes)
  const html = declared ? decoded(declared, bytes) : undefined
  if (html !== undefined) return { html: withoutMark(html), notices: [] }
  const { text, encoding } = decodeText(bytes)
  if (!declared) return { html: text, notices: [] }
  const zh = `网页写明的编码是 ${declared}，实际按 ${encoding} 读入，请留意有没有乱码。`
  const en = `The page says that it is ${declared}; it was read as ${encoding}.`
  return { html: text, notices: [{ kind: 'coding', text: { zh, en } }] }
}

function markedUtf16([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** As the page names it; GB2312 and GBK are parts of GB18030, and a page that could be read so far is no UTF-16. */
function declaredCoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, reach)).toString('latin1')
  if (head.startsWith('\u00EF\u00BB\u00BF')) return 'utf-8'
  const label = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase()
  if (label === undefined) return undefined
  if (/^(?:gb|x-gbk|cp936|ms936|windows-936)/u.test(label)) return 'gb18030'
  return label.startsWith('utf-16') ? 'utf-8' : label
}

/** None where the coding is not known, or the bytes are not in it. */
function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '')

function unreadable(): never {
  throw new ManuscriptError({ zh: '网页文件已损坏，读不出文字', en: 'the HTML file is damaged' })
}
