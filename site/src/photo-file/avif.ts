import { type Box, box, boxesOf, number, oneBox } from './boxes.ts'
import { movedBy, readLocations, withItem, writeLocations } from './item-locations.ts'
import { PhotoFileError } from './photo-file-error.ts'

/** Of a box with a version: that and its flags. */
const versionLength = 4

/**
 * An AVIF with an XMP packet as an item of its own (ISO/IEC 23008-12, annex A.3), which describes the primary item.
 * The picture's own bytes stay. What is not as the CMS makes it is refused, never guessed at.
 * @throws PhotoFileError
 */
export function avifWithWords(avif: Buffer, packet: Buffer): Buffer {
  const boxes = boxesOf(avif)
  if (
    boxes[0]?.type !== 'ftyp' ||
    !boxes[0].body.includes('avif') ||
    boxes.some(({ type }) => type === 'moov')
  )
    throw new PhotoFileError('不是 AVIF 图片')
  const meta = oneBox(boxes, 'meta')
  const parts = boxesOf(meta.body.subarray(versionLength))
  const items = itemsOf(oneBox(parts, 'iinf'))
  const id = Math.max(...items.map((item) => item.id)) + 1
  // Where data lies moves by as much as the meta box grows, which is known once it is made.
  const metaMovedBy = (growth: number) => {
    const metaParts = withXmpItem(parts, id)
    const at = metaParts.findIndex(({ type }) => type === 'iloc')
    const old = readLocations(oneBox(parts, 'iloc').body)
    const moved = movedBy(growth, old, meta.end, avif.length)
    const locations = withItem(moved, id, avif.length + growth + box('mdat').length, packet.length)
    const made = metaParts.map(({ bytes }, index) =>
      index === at ? box('iloc', writeLocations(locations)) : bytes,
    )
    return box('meta', meta.body.subarray(0, versionLength), ...made)
  }
  const growth = metaMovedBy(0).length - meta.bytes.length
  return Buffer.concat([
    avif.subarray(0, meta.start),
    metaMovedBy(growth),
    avif.subarray(meta.end),
    box('mdat', packet),
  ])
}

type Part = Pick<Box, 'type' | 'bytes'>

/** The parts of the meta box with the packet's item, and its reference to the primary item. */
function withXmpItem(parts: Box[], id: number): Part[] {
  const primary = primaryItem(oneBox(parts, 'pitm'))
  const made = parts.map((part): Part => {
    if (part.type === 'iinf') return { type: part.type, bytes: withItemInfo(part, id) }
    if (part.type === 'iref') return { type: part.type, bytes: withReference(part.body, id, primary) }
    return part
  })
  if (made.some(({ type }) => type === 'iref')) return made
  return [...made, { type: 'iref', bytes: withReference(Buffer.alloc(versionLength), id, primary) }]
}

type ItemInfo = { id: number; type: string }

function itemsOf(iinf: Box): ItemInfo[] {
  const { count, entries } = itemInfos(iinf)
  const items = boxesOf(entries).map(({ type, body }) => {
    const version = body[0]
    if (type !== 'infe' || (version !== 2 && version !== 3))
      throw new PhotoFileError('AVIF 图片的 infe 不认识')
    const idBytes = version === 2 ? 2 : 4
    const typeAt = versionLength + idBytes + 2
    return {
      id: body.readUIntBE(versionLength, idBytes),
      type: body.toString('latin1', typeAt, typeAt + 4),
    }
  })
  if (items.length !== count || count === 0) throw new PhotoFileError('AVIF 图片的 iinf 不完整')
  if (items.some(({ type }) => ['Exif', 'mime', 'uri '].includes(type)))
    throw new PhotoFileError('AVIF 图片里已有别的资料，采编系统给出的应只有画面')
  return items
}

function itemInfos({ body }: Box): { head: Buffer; countBytes: number; count: number; entries: Buffer } {
  const head = body.subarray(0, versionLength)
  const countBytes = head[0] === 0 ? 2 : 4
  const count = body.readUIntBE(versionLength, countBytes)
  return { head, countBytes, count, entries: body.subarray(versionLength + countBytes) }
}

function withItemInfo(iinf: Box, id: number): Buffer {
  const { head, countBytes, count, entries } = itemInfos(iinf)
  // Version 2, not hidden; then id, no protection, type, no name, media type.
  const infe = box(
    'infe',
    Buffer.of(2, 0, 0, 0),
    number(id, 2),
    number(0, 2),
    Buffer.from('mime\0application/rdf+xml\0', 'latin1'),
  )
  return box('iinf', head, number(count + 1, countBytes), entries, infe)
}

function primaryItem({ body }: Box): number {
  return body.readUIntBE(versionLength, body[0] === 0 ? 2 : 4)
}

/** `cdsc`: the packet describes the primary item. @param iref the body of the box as it is */
function withReference(iref: Buffer, id: number, primary: number): Buffer {
  const idBytes = iref[0] === 0 ? 2 : 4
  return box('iref', iref, box('cdsc', number(id, idBytes), number(1, 2), number(primary, idBytes)))
}
