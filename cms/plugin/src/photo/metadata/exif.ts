/** The few tags of EXIF that we read, as they stand. The position is not among them. */
const tags = {
  imageDescription: 0x010e,
  artist: 0x013b,
  copyright: 0x8298,
  windowsTitle: 0x9c9b,
  windowsComment: 0x9c9c,
  windowsAuthor: 0x9c9d,
  windowsKeywords: 0x9c9e,
  dateTimeOriginal: 0x9003,
  offsetTimeOriginal: 0x9011,
} as const
export type ExifTag = keyof typeof tags
export type Exif = Partial<Record<ExifTag, Buffer>>

const exifDirectory = 0x8769
const names = new Map<number, ExifTag>(
  // reason: the keys of `tags`
  Object.entries(tags).map(([name, tag]) => [tag, name as ExifTag]),
)
/** Bytes a value of each type: BYTE, ASCII, SHORT, LONG, UNDEFINED, UTF-8. */
const sizes = new Map([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 4],
  [7, 1],
  [129, 1],
])
const maxEntries = 500

type Entry = { tag: number; bytes: Buffer }

/** Reads a TIFF's first directory and the EXIF directory that it points to; what lies outside of the bytes is left out. */
export function readExif(tiff: Buffer): Exif {
  if (tiff.length < 8) return {}
  const isLittle = tiff[0] === 0x49
  const first = directory(tiff, isLittle, number(tiff.subarray(4, 8), isLittle))
  const pointer = first.find(({ tag }) => tag === exifDirectory)
  const second = pointer ? directory(tiff, isLittle, number(pointer.bytes, isLittle)) : []
  return Object.fromEntries(
    // The first of two with the same tag counts.
    [...first, ...second].toReversed().flatMap(({ tag, bytes }) => {
      const name = names.get(tag)
      return name ? [[name, bytes]] : []
    }),
  )
}

function directory(tiff: Buffer, isLittle: boolean, start: number): Entry[] {
  if (start + 2 > tiff.length) return []
  const count = Math.min(number(tiff.subarray(start, start + 2), isLittle), maxEntries)
  return Array.from({ length: count }, (_, n) => entry(tiff, isLittle, start + 2 + n * 12)).flatMap(
    (found) => found ?? [],
  )
}

function entry(tiff: Buffer, isLittle: boolean, at: number): Entry | undefined {
  if (at + 12 > tiff.length) return undefined
  const read = (from: number, length: number) =>
    number(tiff.subarray(at + from, at + from + length), isLittle)
  const length = (sizes.get(read(2, 2)) ?? 0) * read(4, 4)
  const start = length > 4 ? read(8, 4) : at + 8
  if (length === 0 || start + length > tiff.length) return undefined
  return { tag: read(0, 2), bytes: tiff.subarray(start, start + length) }
}

function number(bytes: Buffer, isLittle: boolean): number {
  const length = Math.min(bytes.length, 4)
  if (length === 0) return 0
  return isLittle ? bytes.readUIntLE(0, length) : bytes.readUIntBE(0, length)
}
