/** Datasets of IPTC-IIM by number within record 2, each with its values as they stand; `isUtf8`: 1:90 declares them so. */
export type Iptc = { values: Map<number, Buffer[]>; isUtf8: boolean }

const imageResource = Buffer.from('8BIM', 'latin1')
/** Photoshop's image resource that holds IPTC-IIM. */
const iptcResource = 0x0404
const utf8Mark = Buffer.from('\x1B%G', 'latin1')
/** A dataset that stands more often is somebody's mistake. */
const maxValues = 200

/** Reads IPTC-IIM from Photoshop's image resources, as far as they can be followed. */
export function readIptc(resources: Buffer): Iptc {
  const found = [...iptcBlocks(resources)].flatMap((block) => [...datasets(block)])
  const values = new Map<number, Buffer[]>()
  for (const { record, number, bytes } of found) {
    if (record !== 2) continue
    const list = values.get(number) ?? []
    if (list.length === 0) values.set(number, list)
    if (list.length < maxValues) list.push(bytes)
  }
  const isUtf8 = found.some(
    ({ record, number, bytes }) => record === 1 && number === 90 && bytes.equals(utf8Mark),
  )
  return { values, isUtf8 }
}

function* iptcBlocks(resources: Buffer): Generator<Buffer> {
  for (let at = 0; at + 12 <= resources.length;) {
    if (!resources.subarray(at, at + 4).equals(imageResource)) return
    const id = resources.readUInt16BE(at + 4)
    // Names and data are padded to even lengths.
    const nameLength = 1 + resources.readUInt8(at + 6)
    const size = at + 6 + nameLength + (nameLength % 2)
    if (size + 4 > resources.length) return
    const start = size + 4
    const end = start + resources.readUInt32BE(size)
    if (id === iptcResource) yield resources.subarray(start, end)
    at = end + ((end - start) % 2)
  }
}

function* datasets(block: Buffer): Generator<{ record: number; number: number; bytes: Buffer }> {
  for (let at = 0; at + 5 <= block.length && block[at] === 0x1c;) {
    const record = block.readUInt8(at + 1)
    const number = block.readUInt8(at + 2)
    let length = block.readUInt16BE(at + 3)
    at += 5
    if (length >= 0x8000) {
      // An extended dataset: the length of the length.
      const width = length & 0x7fff
      if (width === 0 || width > 4 || at + width > block.length) return
      length = block.readUIntBE(at, width)
      at += width
    }
    yield { record, number, bytes: block.subarray(at, at + length) }
    at += length
  }
}
