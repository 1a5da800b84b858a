import { PhotoFileError } from './photo-file-error.ts'

/** A box of ISO/IEC 14496-12: `bytes` is all of it, `body` what follows its size and type. */
export type Box = { type: string; bytes: Buffer; body: Buffer; start: number; end: number }

const headLength = 8

/** The boxes that fill `bytes` exactly, with where they start and end in it. @throws PhotoFileError */
export function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  for (let start = 0; start < bytes.length;) {
    const end = start + bytes.readUInt32BE(start)
    // Sizes 0 (to the end of the file) and 1 (in 64 bits) are for films.
    if (end < start + headLength || end > bytes.length) throw new PhotoFileError('AVIF 图片的结构不对')
    const type = bytes.toString('latin1', start + 4, start + headLength)
    const whole = bytes.subarray(start, end)
    boxes.push({ type, bytes: whole, body: whole.subarray(headLength), start, end })
    start = end
  }
  return boxes
}

/** The one box of a type. @throws PhotoFileError where there is none, or more */
export function oneBox(boxes: Box[], type: string): Box {
  const [found, ...others] = boxes.filter((box) => box.type === type)
  if (!found || others.length > 0) throw new PhotoFileError(`AVIF 图片的 ${type} 应有一个`)
  return found
}

/** A box of a type with these parts as its body. */
export function box(type: string, ...parts: Uint8Array[]): Buffer {
  const head = Buffer.alloc(headLength)
  const length = parts.reduce((sum, part) => sum + part.length, headLength)
  head.writeUInt32BE(length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...parts])
}

/** A whole number in so many bytes, big-endian. @throws RangeError where it does not fit */
export function number(value: number, bytes: number): Buffer {
  const made = Buffer.alloc(bytes)
  // Above 6 bytes Buffer writes no numbers; ours are lengths of files.
  if (bytes > 6) made.writeUIntBE(value, bytes - 6, 6)
  else if (bytes > 0) made.writeUIntBE(value, 0, bytes)
  return made
}
