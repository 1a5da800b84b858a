import { fieldsFrom } from '../../../photo/metadata/fields-from.ts'
import {
  type Decoding,
  type Found,
  type MetadataField,
  metadataFields,
  type PhotoMetadata,
} from '../../../photo/metadata/photo-metadata.ts'

/** One thing that the file says; `fill` is what a field of the form would get from it, where that is something else. */
export type FileWord = {
  field: MetadataField
  text: string
  from: Found['from']
  /** How it was read, where it was not plain UTF-8, and the bytes as they stood, in hex. */
  decoding: Exclude<Decoding, 'utf-8'> | null
  hex: string | null
  fill: { path: string; value: unknown } | null
}

/** What a file says of itself, in the order of the fields, beside what the form says now. */
export function fileWords(metadata: PhotoMetadata, formValue: (path: string) => unknown): FileWord[] {
  return metadataFields.flatMap((field) => {
    const found = metadata[field]
    if (!found) return []
    const text = [found.value].flat().join('；')
    const fill = fillOf(field, found)
    return [
      {
        field,
        text,
        from: found.from,
        decoding: found.decoding === 'utf-8' ? null : found.decoding,
        hex: found.bytes === null ? null : hex(found.bytes),
        fill:
          fill && !fill.same.some((value) => isSame(value, formValue(fill.path)))
            ? { path: fill.path, value: fill.value }
            : null,
      },
    ]
  })
}

/** What a form's field gets from it, and which values of that field would say no less. */
function fillOf(field: MetadataField, found: Found) {
  const [entry] = Object.entries(fieldsFrom({ [field]: found }))
  if (!entry) return null
  const [path, value] = entry
  // The whole line, so that no credit in it is lost; in the form it may stand without.
  return field === 'caption'
    ? { path: field, value: found.value, same: [found.value, value] }
    : { path, value, same: [value] }
}

function isSame(read: unknown, written: unknown): boolean {
  return comparable(read) === comparable(written)
}

/** Days may come with different times of day; what is empty is empty in many ways. */
function comparable(value: unknown): string {
  if (Array.isArray(value)) return value.map(comparable).join('\n')
  if (typeof value !== 'string') return ''
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value.trim()
}

function hex(base64: string): string {
  return [...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(' ')
}
