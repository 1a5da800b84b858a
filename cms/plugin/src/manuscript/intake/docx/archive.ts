import { crc32, inflateRawSync } from 'node:zlib'
import { ManuscriptError } from '../../manuscript-error.ts'

/** All parts of a document that are read, unzipped, together. A book has less. */
const maxUnzippedBytes = 5 * 1024 * 1024
const maxEntries = 5_000

type Entry = { method: number; crc: number; compressed: number; size: number; at: number }

/** The parts of a .docx file, unzipped when they are read. */
export type Archive = {
  names: string[]
  exists: (name: string) => boolean
  /** @throws {ManuscriptError} where the part is damaged, or all that was read is too long */
  text: (name: string) => string
}

/**
 * Opens a ZIP file by its central directory. What it says of sizes is not trusted: unzipping stops at the limit.
 * @throws {ManuscriptError} where the bytes are no ZIP file, encrypted, or too large for one
 */
export function openArchive(bytes: Uint8Array): Archive {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(data)
  const read = new Map<string, string>()
  let left = maxUnzippedBytes
  return {
    names: [...entries.keys()],
    exists: (name) => entries.has(name),
    text: (name) => {
      const known = read.get(name)
      if (known !== undefined) return known
      const entry = entries.get(name)
      if (!entry) throw damaged()
      const content = unzip(data, entry, left)
      left -= content.length
      const text = content.toString('utf8')
      read.set(name, text)
      return text
    },
  }
}

function readDirectory(data: Buffer): Map<string, Entry> {
  const end = data.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1 || end + 22 > data.length) throw damaged()
  const count = data.readUInt16LE(end + 10)
  if (count > maxEntries) throw tooLarge()
  const entries = new Map<string, Entry>()
  let at = data.readUInt32LE(end + 16)
  for (let number = 0; number < count; number++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const nameLength = data.readUInt16LE(at + 28)
    if ((data.readUInt16LE(at + 8) & 1) === 1) throw encrypted()
    entries.set(data.toString('utf8', at + 46, at + 46 + nameLength), {
      method: data.readUInt16LE(at + 10),
      crc: data.readUInt32LE(at + 16),
      compressed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      at: data.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return entries
}

function unzip(data: Buffer, { method, crc, compressed, size, at }: Entry, limit: number): Buffer {
  if (size > limit) throw tooLarge()
  if (at + 30 > data.length || data.readUInt32LE(at) !== 0x04034b50) throw damaged()
  const from = at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28)
  const stored = data.subarray(from, from + compressed)
  if (stored.length !== compressed || (method !== 0 && method !== 8)) throw damaged()
  const content = method === 0 ? stored : inflate(stored, Math.max(limit, 1))
  if (content.length > limit) throw tooLarge()
  if (crc32(content) !== crc) throw damaged()
  return content
}

function inflate(stored: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(stored, { maxOutputLength: limit })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // reason: zlib's errors have one
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged(error)
  }
}

const damaged = (cause?: unknown) =>
  new ManuscriptError(
    {
      zh: 'Word 文件已损坏或不完整：请重新保存，或复制文字粘贴',
      en: 'the Word file is damaged or incomplete: save it again, or copy its text and paste it',
    },
    { cause },
  )
const tooLarge = () =>
  new ManuscriptError({
    zh: 'Word 文件解压后超过 5 MB：请复制文字粘贴',
    en: 'the Word file unzips to more than 5 MB: copy its text and paste it',
  })
const encrypted = () =>
  new ManuscriptError({
    zh: 'Word 文件有密码：请去掉密码再试',
    en: 'the Word file is encrypted: remove the password',
  })
