import ExifReader from 'exifreader'
import { cleanText } from '../../publishing/clean-text.ts'
import type { Decoding, Found, PhotoMetadata } from './photo-metadata.ts'

/**
 * Reads what a picture says about itself: for each field XMP, else IPTC, else EXIF. What is not there is left out; a
 * file whose metadata cannot be read says nothing.
 */
export function readMetadata(bytes: Buffer): PhotoMetadata {
  let tags: Tags
  try {
    tags = ExifReader.load(bytes, { expanded: true }) as Tags // reason: narrowed to the groups that we read
  } catch {
    return {}
  }
  const xmp = (name: string) => found(tags.xmp?.[name]?.description, 'xmp')
  const iptc = (name: string) => iptcText(tags.iptc?.[name])
  const creator = xmp('creator') ?? iptc('By-line')
  const metadata = {
    caption: xmp('description') ?? iptc('Caption/Abstract'),
    creator: creator && { ...creator, value: [creator.value].flat() },
    credit: xmp('Credit') ?? iptc('Credit'),
    takenOn: day(
      xmp('DateCreated') ?? iptc('Date Created') ?? found(tags.exif?.DateTimeOriginal?.description, 'exif'),
    ),
    place: xmp('City') ?? iptc('City'),
  }
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined))
}

type Tag = { description?: unknown; value?: unknown }
type Tags = {
  xmp?: Record<string, Tag>
  iptc?: Record<string, Tag | Tag[]>
  exif?: Record<string, Tag>
}

function found(value: unknown, from: Found['from'], decoding: Decoding = 'utf-8'): Found | undefined {
  const trimmed = typeof value === 'string' ? cleanText(value).trim() : ''
  if (trimmed === '' || trimmed === '[object Object]') return undefined
  return { value: trimmed, from, decoding, bytes: null }
}

/** IPTC rarely says its encoding: it is UTF-8 where it can be, else what Chinese newsrooms used before. */
function iptcText(tag: Tag | Tag[] | undefined): Found | undefined {
  const value = (Array.isArray(tag) ? tag[0] : tag)?.value
  if (!Array.isArray(value)) return found(value, 'iptc')
  const bytes = Uint8Array.from(value as number[]) // reason: exifreader gives IPTC values as bytes
  try {
    return found(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'iptc')
  } catch {
    return found(new TextDecoder('gb18030').decode(bytes), 'iptc', 'gb18030')
  }
}

/** `2024:11:23 10:00:00`, `20241123` → `2024-11-23`. */
function day(taken: Found | undefined): Found | undefined {
  const parts = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})/.exec(String(taken?.value ?? ''))
  return parts && taken ? { ...taken, value: parts.slice(1).join('-') } : undefined
}
