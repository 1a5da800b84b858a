import { PhotoFileError } from './photo-file-error.ts'

const [soi, eoi, sos] = [0xd8, 0xd9, 0xda]
const [app0, app1, app13, comment] = [0xe0, 0xe1, 0xed, 0xfe]
const xmpName = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1')
const resourcesName = Buffer.from('Photoshop 3.0\0', 'latin1')
/** A segment's length counts itself in two bytes. */
const mostInSegment = 0xffff - 2

/** The longest XMP packet that a JPEG can hold, in bytes: 65,502 (XMP part 3). */
export const longestPacket = mostInSegment - xmpName.length - 2

/**
 * A JPEG with words in place of whatever metadata it had (APP1, APP13, comments). The picture's own bytes stay.
 * @param resources Photoshop's image resources with IPTC-IIM @throws PhotoFileError
 */
export function jpegWithWords(jpeg: Buffer, packet: Buffer, resources: Buffer): Buffer {
  if (packet.length > longestPacket) throw tooLong(packet.length)
  const { segments, rest } = partsOf(jpeg)
  const kept = segments.filter(({ marker }) => ![app1, app13, comment].includes(marker))
  // JFIF wants to be first.
  const ahead = kept[0]?.marker === app0 ? kept.splice(0, 1) : []
  return Buffer.concat([
    Buffer.of(0xff, soi),
    ...ahead.map(({ bytes }) => bytes),
    segment(app1, xmpName, packet),
    segment(app13, resourcesName, resources),
    ...kept.map(({ bytes }) => bytes),
    rest,
  ])
}

type Segment = { marker: number; bytes: Buffer }

/** The segments in front of the picture's data, and that with all that follows. */
function partsOf(jpeg: Buffer): { segments: Segment[]; rest: Buffer } {
  if (jpeg.readUInt16BE(0) !== 0xff00 + soi || jpeg.readUInt16BE(jpeg.length - 2) !== 0xff00 + eoi)
    throw new PhotoFileError('不是完整的 JPEG 图片')
  const segments: Segment[] = []
  for (let at = 2; ;) {
    const marker = jpeg[at + 1] ?? 0
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    // Below 0xc0 is nothing, and markers without a length stand only within the data.
    if (jpeg[at] !== 0xff || marker < 0xc0 || (marker >= 0xd0 && marker < sos) || end > jpeg.length - 2)
      throw new PhotoFileError('JPEG 图片的结构不对')
    if (marker === sos) return { segments, rest: jpeg.subarray(at) }
    segments.push({ marker, bytes: jpeg.subarray(at, end) })
    at = end
  }
}

function segment(marker: number, name: Buffer, data: Buffer): Buffer {
  const length = name.length + data.length
  if (length > mostInSegment) throw tooLong(data.length)
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(length + 2, 2)
  return Buffer.concat([head, name, data])
}

function tooLong(bytes: number): PhotoFileError {
  return new PhotoFileError(
    `图片的文字太长，写不进 JPEG（${bytes} 字节，最多 ${longestPacket}）。请缩短图片说明、详细描述或关键词`,
  )
}
