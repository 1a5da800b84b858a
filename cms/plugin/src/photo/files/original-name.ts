import { createHash } from 'node:crypto'
import type { PhotoFormat } from '../upload/file-type.ts'

/** The name that an upload is kept under: sha256 and format. */
export function originalName(bytes: Uint8Array, format: PhotoFormat): string {
  return `${createHash('sha256').update(bytes).digest('hex')}.${format}`
}

/** What the names of all files made of an upload begin with: the first 16 hex digits of its sha256. */
export function stemOf(original: string): string {
  return original.slice(0, 16)
}
