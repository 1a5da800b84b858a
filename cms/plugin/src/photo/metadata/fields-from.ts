import { parseCredit } from '@guiyan/shared/credit'
import type { MetadataField, PhotoMetadata } from './photo-metadata.ts'

const sameName: MetadataField[] = [
  'headline',
  'caption',
  'copyright',
  'source',
  'place',
  'sublocation',
  'keywords',
  'alt',
  'extendedDescription',
  'instructions',
  'digitalSourceType',
]

/**
 * Values for a photo's empty fields, by the fields' names. Text that could not be read with certainty is left out.
 * The credit is the credit line, else made of the creators; nothing is invented.
 */
export function fieldsFrom(metadata: PhotoMetadata): Record<string, unknown> {
  const certain = (field: MetadataField) => {
    const found = metadata[field]
    return found && found.decoding !== 'unknown' ? found.value : undefined
  }
  const fields: Record<string, unknown> = Object.fromEntries(sameName.map((field) => [field, certain(field)]))
  const creators = certain('creator')
  fields.credit = certain('credit') ?? (creators && creditLine([creators].flat()))
  fields.takenOn = day([certain('takenOn')].flat()[0])
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** 张剑峰 → 张剑峰 摄. A line that is a credit line already stays as it is. */
function creditLine(makers: string[]): string {
  const line = makers.join('、')
  return parseCredit(line).kind === 'unknown' ? `${line} 摄` : line
}

/** The day as Payload's day picker stores it: noon UTC. A month or a year alone is no day. */
function day(value: string | undefined): string | undefined {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0]
  if (!date) return undefined
  const time = new Date(`${date}T12:00:00.000Z`)
  // 30 February would be moved to March.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? time.toISOString() : undefined
}
