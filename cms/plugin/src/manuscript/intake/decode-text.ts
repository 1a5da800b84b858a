import { ManuscriptError } from '../manuscript-error.ts'

export type DecodedText = { text: string; encoding: 'utf-8' | 'gb18030' }

/** A longer file is no article. */
export const maxTextBytes = 5 * 1024 * 1024

/**
 * The text of a .txt file: UTF-8, with or without its mark, or GB18030.
 * @throws {ManuscriptError} where it is empty, too long, no text, or in another coding
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > maxTextBytes)
    throw new ManuscriptError({ zh: '文件超过 5 MB', en: 'the file is larger than 5 MB' })
  refuseBinary(bytes)
  const decoded = inUtf8(bytes) ?? inGb18030(bytes)
  if (!decoded)
    throw new ManuscriptError({
      zh: '文字编码认不出来：请另存为 UTF-8 或 GB18030 再试',
      en: 'the coding is not known: save it as UTF-8 or GB18030',
    })
  if (decoded.text.trim() === '')
    throw new ManuscriptError({ zh: '文件是空的，没有文字', en: 'the file is empty' })
  return decoded
}

function refuseBinary(bytes: Uint8Array): void {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ManuscriptError({
      zh: '文件是 UTF-16 编码：请另存为 UTF-8 再试',
      en: 'the file is UTF-16: save it as UTF-8',
    })
  // Tab, line feed, vertical tab, form feed, carriage return; 0x1A ended files under DOS.
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a) || byte === 127
  if (bytes.some(isControl))
    throw new ManuscriptError({ zh: '这不是文本文件', en: 'this is not a text file' })
}

function inUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decode('utf-8', bytes)
  return text === undefined ? undefined : { text, encoding: 'utf-8' }
}

/** Almost any bytes can be read as GB18030: it must look like Chinese, too. */
function inGb18030(bytes: Uint8Array): DecodedText | undefined {
  const text = decode('gb18030', bytes)
  if (text === undefined || /\p{Co}/u.test(text)) return undefined
  return commonShare(bytes) >= 0.3 ? { text, encoding: 'gb18030' } : undefined
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Of the characters of more than one byte, the share of everyday ones: the 3,755 most used (GB 2312, level 1) and Chinese
 * punctuation. Over 0.9 in Chinese; Big5 or Shift-JIS read as GB18030 fall far below.
 */
function commonShare(bytes: Uint8Array): number {
  let all = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    if (trail >= 0x30 && trail <= 0x39) at += 2
    all++
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)) common++
  }
  return all === 0 ? 1 : common / all
}
