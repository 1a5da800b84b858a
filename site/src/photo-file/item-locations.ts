import { number } from './boxes.ts'
import { PhotoFileError } from './photo-file-error.ts'

/** Where the bytes of a picture's items lie in the file: `iloc` of ISO/IEC 14496-12, versions 0 to 2. */
export type ItemLocations = { version: number; widths: Widths; items: Item[] }

/** How many bytes numbers take. */
type Widths = { offset: number; length: number; base: number; index: number }
type Extent = { index: number; offset: number; length: number }
type Item = { id: number; construction: number; reference: number; base: number; extents: Extent[] }

/** @param body what follows the box's size and type @throws PhotoFileError, RangeError */
export function readLocations(body: Buffer): ItemLocations {
  let at = 0
  const read = (bytes: number): number => {
    if (bytes > 6 && body.readUIntBE(at, bytes - 6) !== 0) throw new PhotoFileError('AVIF 图片的 iloc 太大')
    const value = bytes === 0 ? 0 : body.readUIntBE(at + Math.max(0, bytes - 6), Math.min(bytes, 6))
    at += bytes
    return value
  }
  const version = read(4) >>> 24
  const sizes = read(2)
  const width = (shift: number) => (sizes >>> shift) & 0xf
  const widths = { offset: width(12), length: width(8), base: width(4), index: version === 0 ? 0 : width(0) }
  if (version > 2 || Object.values(widths).some((bytes) => ![0, 4, 8].includes(bytes)))
    throw new PhotoFileError('AVIF 图片的 iloc 不认识')
  const count = read(idBytes(version))
  const items = Array.from({ length: count }, () => {
    const id = read(idBytes(version))
    const construction = version === 0 ? 0 : read(2) & 0xf
    const [reference, base, extents] = [read(2), read(widths.base), read(2)]
    const extent = () => ({
      index: read(widths.index),
      offset: read(widths.offset),
      length: read(widths.length),
    })
    return { id, construction, reference, base, extents: Array.from({ length: extents }, extent) }
  })
  if (at !== body.length) throw new PhotoFileError('AVIF 图片的 iloc 不完整')
  return { version, widths, items }
}

/** The body of the box. @throws RangeError where a number does not fit */
export function writeLocations({ version, widths, items }: ItemLocations): Buffer {
  const sizes = (widths.offset << 12) | (widths.length << 8) | (widths.base << 4) | widths.index
  return Buffer.concat([
    Buffer.of(version, 0, 0, 0),
    number(sizes, 2),
    number(items.length, idBytes(version)),
    ...items.flatMap(({ id, construction, reference, base, extents }) => [
      number(id, idBytes(version)),
      ...(version === 0 ? [] : [number(construction, 2)]),
      number(reference, 2),
      number(base, widths.base),
      number(extents.length, 2),
      ...extents.flatMap(({ index, offset, length }) => [
        number(index, widths.index),
        number(offset, widths.offset),
        number(length, widths.length),
      ]),
    ]),
  ])
}

/**
 * The same with all that lies in the file moved back by so many bytes.
 * @param from no item may begin before it @param to nor end behind it @throws PhotoFileError
 */
export function movedBy(distance: number, locations: ItemLocations, from: number, to: number): ItemLocations {
  const items = locations.items.map((item) => {
    // 1: within the meta box itself; 2: within other items.
    if (item.construction !== 0) return item
    const isOutside = ({ offset, length }: Extent) =>
      item.base + offset < from || item.base + offset + length > to
    if (item.reference !== 0 || item.extents.some(isOutside))
      throw new PhotoFileError('AVIF 图片的数据不在应在的位置')
    if (item.base > 0) return { ...item, base: item.base + distance }
    return {
      ...item,
      extents: item.extents.map((extent) => ({ ...extent, offset: extent.offset + distance })),
    }
  })
  return { ...locations, items }
}

/** The same with one item more, whose bytes lie at `offset`. */
export function withItem(
  locations: ItemLocations,
  id: number,
  offset: number,
  length: number,
): ItemLocations {
  const isInExtent = locations.widths.offset > 0
  const extent = { index: 0, offset: isInExtent ? offset : 0, length }
  const item = { id, construction: 0, reference: 0, base: isInExtent ? 0 : offset, extents: [extent] }
  return { ...locations, items: [...locations.items, item] }
}

const idBytes = (version: number) => (version < 2 ? 2 : 4)
