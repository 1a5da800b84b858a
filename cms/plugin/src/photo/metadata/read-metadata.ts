import { isUtf8 as isUtf8Text } from 'node:buffer'
import { readExif, type Exif } from './exif.ts'
import { exifAlternatives, iptcAlternatives, xmpAlternatives } from './field-sources.ts'
import { foundValue, type Words } from './found-value.ts'
import { readIptc } from './iptc.ts'
import { metadataBlocks } from './metadata-blocks.ts'
import { metadataFields, type Found, type MetadataField, type PhotoMetadata } from './photo-metadata.ts'
import { readXmp } from './xmp.ts'

type Reader = (field: MetadataField) => Words[][]

/**
 * Reads what a picture says about itself: for each field XMP, else IPTC, else EXIF, but sound text before what had to be
 * repaired or was cut off, and that before what is garbled. What is not there is left out; what cannot be read
 * says nothing. No position is read.
 */
export function readMetadata(bytes: Buffer): PhotoMetadata {
  const readers = readersOf(bytes)
  const metadata: PhotoMetadata = {}
  for (const field of metadataFields) {
    const found = readers.flatMap(([from, read]) =>
      read(field).flatMap((words) => foundValue(field, from, words) ?? []),
    )
    const best = found.toSorted((a, b) => doubt(a) - doubt(b))[0]
    if (best) metadata[field] = best
  }
  return metadata
}

function doubt({ decoding, cut }: Found): number {
  if (decoding === 'unknown') return 2
  return decoding === 'repaired' || cut ? 1 : 0
}

function readersOf(bytes: Buffer): [Found['from'], Reader][] {
  const blocks = unless(() => metadataBlocks(bytes))
  if (!blocks) return []
  return [
    ['xmp', unless(() => xmpReader(blocks.xmp)) ?? nothing],
    ['iptc', unless(() => iptcReader(blocks.resources)) ?? nothing],
    ['exif', unless(() => exifReader(blocks.exif)) ?? nothing],
  ]
}

const nothing: Reader = () => []

/** Hostile or broken bytes are no error of ours: one part's do not hide the others. */
function unless<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function xmpReader(packets: Buffer[]): Reader {
  const isUtf8 = packets.every((packet) => isUtf8Text(packet))
  // Some programs write GBK: read a character a byte, and each value by itself.
  const encoding = isUtf8 ? 'utf-8' : 'latin1'
  const xmp = readXmp(packets.map((packet) => packet.toString(encoding)))
  return (field) =>
    xmpAlternatives(xmp, field).map((texts) =>
      texts.map((text) => ({ bytes: Buffer.from(text, encoding), isUtf8 })),
    )
}

function iptcReader(resources: Buffer): Reader {
  const iptc = readIptc(resources)
  return (field) =>
    iptcAlternatives(iptc, field).map((values) => values.map((bytes) => ({ bytes, isUtf8: iptc.isUtf8 })))
}

function exifReader(blocks: Buffer[]): Reader {
  const exif = Object.assign({}, ...blocks.map(readExif).toReversed()) as Exif // reason: of objects of that type
  return (field) =>
    exifAlternatives(exif, field).map((values) => values.map((bytes) => ({ bytes, isUtf8: false })))
}
