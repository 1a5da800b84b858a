import { createHash } from 'node:crypto'
import type { PhotoWords } from './words.ts'

type Dataset = [record: number, number: number, value: Buffer]

/** ISO 2022: what follows is UTF-8. */
const utf8 = Buffer.from('\x1b%G', 'latin1')

/**
 * The words of a photo as IPTC-IIM 4.2 in UTF-8, for programs that do not read XMP. IIM limits a text to so many bytes:
 * a longer one is cut at a character's border here, and stands whole in the XMP packet. A date without a day is left out.
 */
export function iptcOf(words: PhotoWords): Buffer {
  const day = words.takenOn?.length === 'yyyy-mm-dd'.length ? words.takenOn.replaceAll('-', '') : null
  const datasets: Dataset[] = [
    [1, 90, utf8],
    [2, 0, Buffer.of(0, 4)],
    ...words.keywords.flatMap((word) => text(25, word, 64)),
    ...text(55, day, 8),
    ...words.creators.flatMap((name) => text(80, name, 32)),
    ...text(90, words.city, 32),
    ...text(92, words.sublocation, 32),
    ...text(105, words.headline, 256),
    ...text(110, words.creditLine, 32),
    ...text(115, words.source, 32),
    ...text(116, words.copyright, 128),
    ...text(120, words.description, 2000),
  ]
  return Buffer.concat(datasets.map(encoded))
}

/**
 * Photoshop's image resources (Adobe Photoshop File Formats Specification) with IPTC-IIM and its digest, which tells
 * programs that IIM and XMP are of one hand, so that they take the XMP, which is whole.
 */
export function imageResources(iptc: Buffer): Buffer {
  const digest = createHash('md5').update(iptc).digest()
  return Buffer.concat([resource(0x0404, iptc), resource(0x0425, digest)])
}

function resource(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.write('8BIM', 'latin1')
  head.writeUInt16BE(id, 4)
  head.writeUInt32BE(data.length, 8)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

function text(number: number, value: string | null, limit: number): Dataset[] {
  const cut = value === null ? '' : cutTo(value, limit)
  return cut === '' ? [] : [[2, number, Buffer.from(cut, 'utf8')]]
}

/** As many whole characters as fit into so many bytes; what people see as one (🧑‍🏭) is not taken apart. */
function cutTo(value: string, limit: number): string {
  if (Buffer.byteLength(value) <= limit) return value
  let [kept, bytes] = ['', 0]
  for (const { segment } of new Intl.Segmenter('zh').segment(value)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > limit) break
    kept += segment
  }
  return kept.trimEnd()
}

function encoded([record, number, value]: Dataset): Buffer {
  const head = Buffer.of(0x1c, record, number, 0, 0)
  head.writeUInt16BE(value.length, 3)
  return Buffer.concat([head, value])
}
