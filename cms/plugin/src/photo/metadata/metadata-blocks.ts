import ExifReader from 'exifreader'

/** The parts of a picture that hold words, each as it stands in the file. Nothing of the pixels is read. */
export type MetadataBlocks = {
  /** XMP packets, the main one first, then the rest of an extended one. */
  xmp: Buffer[]
  /** Photoshop's image resources; IPTC-IIM is one of them. */
  resources: Buffer
  /** A TIFF file in small, from its byte order mark on: EXIF. */
  exif: Buffer[]
}

const photoshop = Buffer.from('Photoshop 3.0\0', 'latin1')
const extension = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1')
const pngText = Buffer.from('iTXtXML:com.adobe.xmp\0', 'latin1')
const tiffMarks = [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')]
/** No block's own head is longer. */
const headLength = 48

/** More than this is no caption but somebody's data: the rest is not read. */
const maxBytes = 8 * 1024 * 1024

/**
 * Finds the metadata of a JPEG, PNG, WebP or AVIF file.
 * @throws where the bytes are none of these, or their structure cannot be followed
 */
export function metadataBlocks(bytes: Buffer): MetadataBlocks {
  // The least that can be asked for: we want to know where things are, and read for ourselves.
  const { metadataRange } = ExifReader.load(bytes, {
    expanded: true,
    includeOffsets: true,
    includeTags: { file: ['FileType'] },
  })
  const all = metadataRange?.blocks ?? []
  const of = (wanted: string) =>
    all.flatMap(({ type, start, end }) => (type === wanted ? [bytes.subarray(start, end)] : []))
  const xmp = of('xmp')
  return {
    xmp: [...xmp.flatMap((block) => mainPacket(block) ?? []), ...extendedPacket(xmp)],
    resources: join(of('iptc').flatMap((block) => after(photoshop, block) ?? [])),
    exif: of('exif').flatMap((block) => tiffOf(block) ?? []),
  }
}

/** What follows a mark that stands in a block's head. */
function after(mark: Buffer, block: Buffer): Buffer | undefined {
  const at = block.subarray(0, headLength + mark.length).indexOf(mark)
  return at < 0 ? undefined : block.subarray(at + mark.length)
}

function tiffOf(block: Buffer): Buffer | undefined {
  const starts = tiffMarks.map((mark) => block.subarray(0, headLength).indexOf(mark)).filter((at) => at >= 0)
  return starts.length > 0 ? block.subarray(Math.min(...starts)) : undefined
}

function mainPacket(block: Buffer): Buffer | undefined {
  if (after(extension, block)) return undefined
  const chunk = after(pngText, block)
  // A PNG's chunk ends in a checksum.
  const text = chunk ? chunk.subarray(0, chunk.length - 4) : block
  const start = text.indexOf('<')
  return start < 0 ? undefined : withoutPadding(text.subarray(start, start + maxBytes))
}

/**
 * The part of an extended XMP packet that did not fit into the main one: pieces with an MD5 of the whole, its length and
 * their place in it (XMP specification part 3, 1.1.3.1). Pieces of another whole than the first are left out.
 */
function extendedPacket(blocks: Buffer[]): Buffer[] {
  const pieces = blocks.flatMap((block) => {
    const piece = after(extension, block)
    if (!piece || piece.length < 40) return []
    return [{ of: piece.toString('latin1', 0, 32), at: piece.readUInt32BE(36), bytes: piece.subarray(40) }]
  })
  const whole = pieces.filter((piece) => piece.of === pieces[0]?.of).sort((a, b) => a.at - b.at)
  return whole.length > 0 ? [join(whole.map((piece) => piece.bytes))] : []
}

function join(parts: Buffer[]): Buffer {
  return Buffer.concat(parts).subarray(0, maxBytes)
}

function withoutPadding(bytes: Buffer): Buffer {
  const end = bytes.findLastIndex((byte) => byte !== 0)
  return bytes.subarray(0, end + 1)
}
