import { parseCredit } from '@guiyan/shared/credit'
import ExifReader from 'exifreader'

/** What a file says about itself, as far as our fields can hold it. */
export type PhotoMetadata = { caption?: string; credit?: string; takenOn?: string; place?: string }

/**
 * Reads caption, credit line, date and place from a picture's XMP, else IPTC, else EXIF. What is not there is left
 * out; a file whose metadata cannot be read says nothing.
 */
export function readMetadata(bytes: Buffer): PhotoMetadata {
  let tags: Tags
  try {
    tags = ExifReader.load(bytes, { expanded: true }) as Tags // reason: narrowed to the groups that we read
  } catch {
    return {}
  }
  const xmp = (name: string) => text(tags.xmp?.[name]?.description)
  const iptc = (name: string) => iptcText(tags.iptc?.[name])
  const maker = xmp('creator') ?? iptc('By-line')
  const found = {
    caption: xmp('description') ?? iptc('Caption/Abstract'),
    credit: xmp('Credit') ?? iptc('Credit') ?? (maker && creditLine(maker)),
    takenOn: day(
      xmp('DateCreated') ?? iptc('Date Created') ?? text(tags.exif?.DateTimeOriginal?.description),
    ),
    place: xmp('City') ?? iptc('City'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

type Tag = { description?: unknown; value?: unknown }
type Tags = {
  xmp?: Record<string, Tag>
  iptc?: Record<string, Tag | Tag[]>
  exif?: Record<string, Tag>
}

function text(value: unknown): string | undefined {
  const trimmed = typeof value === 'string' ? value.replaceAll('\0', '').trim() : ''
  return trimmed === '' || trimmed === '[object Object]' ? undefined : trimmed
}

/** IPTC rarely says its encoding: it is UTF-8 where it can be, else what Chinese newsrooms used before. */
function iptcText(tag: Tag | Tag[] | undefined): string | undefined {
  const value = (Array.isArray(tag) ? tag[0] : tag)?.value
  if (!Array.isArray(value)) return text(value)
  const bytes = Uint8Array.from(value as number[]) // reason: exifreader gives IPTC values as bytes
  try {
    return text(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return text(new TextDecoder('gb18030').decode(bytes))
  }
}

/** 张剑峰 → 张剑峰 摄. A line that is a credit line already stays as it is. */
function creditLine(maker: string): string {
  return parseCredit(maker).kind === 'unknown' ? `${maker} 摄` : maker
}

/** `2024:11:23 10:00:00`, `20241123`, `2024-11-23T…` → noon UTC of that day, as Payload's day picker stores it. */
function day(value: string | undefined): string | undefined {
  const parts = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})/.exec(value ?? '')
  if (!parts) return undefined
  const time = `${parts[1]}-${parts[2]}-${parts[3]}T12:00:00.000Z`
  const date = new Date(time)
  // 30 February would be moved to March.
  return !Number.isNaN(date.getTime()) && date.toISOString() === time ? time : undefined
}
