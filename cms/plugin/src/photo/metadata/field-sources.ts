import type { Exif, ExifTag } from './exif.ts'
import type { Iptc } from './iptc.ts'
import type { MetadataField } from './photo-metadata.ts'
import type { Xmp, XmpProperty, XmpValue } from './xmp.ts'

/**
 * Where each field stands, as the mapping guidelines of the IPTC Photo Metadata Standard 2025.1 say: properties of
 * XMP, the first that says something; a dataset of IPTC-IIM's record 2; tags of EXIF, Windows' own last.
 */
type Sources = {
  xmp: (XmpProperty | [XmpProperty, 'City' | 'Sublocation'])[]
  iptc?: number
  exif?: ExifTag[]
}

const sources: Record<MetadataField, Sources> = {
  headline: { xmp: ['headline'], iptc: 105 },
  caption: { xmp: ['description'], iptc: 120, exif: ['imageDescription', 'windowsComment', 'windowsTitle'] },
  creator: { xmp: ['creator'], iptc: 80, exif: ['artist', 'windowsAuthor'] },
  credit: { xmp: ['credit'], iptc: 110 },
  copyright: { xmp: ['rights'], iptc: 116, exif: ['copyright'] },
  source: { xmp: ['source'], iptc: 115 },
  takenOn: { xmp: ['dateCreated'], iptc: 55, exif: ['dateTimeOriginal'] },
  place: { xmp: ['city', ['locationShown', 'City'], ['locationCreated', 'City']], iptc: 90 },
  sublocation: {
    xmp: ['location', ['locationShown', 'Sublocation'], ['locationCreated', 'Sublocation']],
    iptc: 92,
  },
  keywords: { xmp: ['subject'], iptc: 25, exif: ['windowsKeywords'] },
  alt: { xmp: ['alt'] },
  extendedDescription: { xmp: ['extendedDescription'] },
  instructions: { xmp: ['instructions'], iptc: 40 },
  digitalSourceType: { xmp: ['digitalSourceType'] },
}

const timeCreated = 60

/** What a field may be, each alternative a list of values. XMP's are in the order of `languagesFirst`. */
export function xmpAlternatives(xmp: Xmp, field: MetadataField): string[][] {
  return sources[field].xmp.map((property) => {
    const values = typeof property === 'string' ? xmp(property) : xmp(...property)
    return languagesFirst(values).map(({ text }) => text)
  })
}

/** x-default, then Chinese, then as they stand. */
function languagesFirst(values: XmpValue[]): XmpValue[] {
  const rank = ({ language }: XmpValue) =>
    /^x-default$/i.test(language) ? 0 : /^zh\b/i.test(language) ? 1 : 2
  return values.toSorted((a, b) => rank(a) - rank(b))
}

/** The same of IPTC: a date with its time behind it, where that is said too. */
export function iptcAlternatives({ values }: Iptc, field: MetadataField): Buffer[][] {
  const found = values.get(sources[field].iptc ?? -1) ?? []
  if (field !== 'takenOn') return [found]
  // 20241123 and 103000+0800.
  const time = values.get(timeCreated)?.[0] ?? Buffer.alloc(0)
  return [found.map((date) => Buffer.concat([date, Buffer.from('T'), time]))]
}

/** The same of EXIF, Windows' own tags as UTF-8. Several names stand in one value, with semicolons between. */
export function exifAlternatives(exif: Exif, field: MetadataField): Buffer[][] {
  return (sources[field].exif ?? []).map((tag) => {
    const bytes = exif[tag]
    if (!bytes) return []
    const values = tag.startsWith('windows') ? [fromUtf16(bytes)] : split(bytes, 0)
    if (tag === 'dateTimeOriginal')
      return values.map((value) => Buffer.concat([value, exif.offsetTimeOriginal ?? Buffer.alloc(0)]))
    return field === 'creator' || field === 'keywords'
      ? values.flatMap((value) => split(value, 0x3b))
      : values
  })
}

function fromUtf16(bytes: Buffer): Buffer {
  const text = bytes.subarray(0, bytes.length & ~1).toString('utf16le')
  return Buffer.from(text.replace(/\0.*$/s, '').toWellFormed())
}

/** No byte of a Chinese character in any encoding is a zero or a semicolon. */
function split(bytes: Buffer, by: number): Buffer[] {
  const at = bytes.indexOf(by)
  return at < 0 ? [bytes] : [bytes.subarray(0, at), ...split(bytes.subarray(at + 1), by)]
}
