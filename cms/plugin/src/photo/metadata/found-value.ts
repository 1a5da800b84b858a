import { digitalSourceTypes } from '@guiyan/shared/content'
import { cleanText } from '../../publishing/clean-text.ts'
import { decodeText, type Decoded } from './decode-text.ts'
import { isDefault } from './default-words.ts'
import type { Found, MetadataField } from './photo-metadata.ts'
import { dateTaken } from './taken-on.ts'

/** Bytes as they stand in a file; `isUtf8`: the file says so. */
export type Words = { bytes: Buffer; isUtf8: boolean }

/** Fields of several lines, and the most characters that we keep of them; of others a line of 500. */
const texts: MetadataField[] = ['caption', 'extendedDescription', 'instructions']
const lists: MetadataField[] = ['creator', 'keywords']
const maxText = 5000
const maxLine = 500
const maxItems = 100
/** No character takes more bytes than this, repaired ones included. */
const bytesACharacter = 10

type Read = Decoded & { bytes: Buffer }

/** The value of a field; undefined where the words say nothing, or nothing that the field can hold. */
export function foundValue(field: MetadataField, from: Found['from'], words: Words[]): Found | undefined {
  const isList = lists.includes(field)
  const read = words
    .slice(0, maxItems)
    .map((each) => readOne(field, each))
    .filter(({ text }) => text !== '')
  const sound = read.filter(({ decoding }) => decoding !== 'unknown')
  const kept = isList ? (sound.length > 0 ? sound : read) : (sound[0] ?? read[0] ?? [])
  const used = [kept].flat()
  const first = used.find(({ decoding }) => decoding !== 'utf-8') ?? used[0]
  if (!first) return undefined
  return {
    value: isList ? [...new Set(used.map(({ text }) => text))] : first.text,
    from,
    decoding: first.decoding,
    bytes: first.decoding === 'utf-8' ? null : joined(used).toString('base64'),
    ...(used.some(({ cut }) => cut) && { cut: true }),
  }
}

function readOne(field: MetadataField, { bytes, isUtf8 }: Words): Read {
  const isText = texts.includes(field)
  const most = isText ? maxText : maxLine
  const kept = bytes.subarray(0, most * bytesACharacter)
  const decoded = decodeText(kept, isUtf8)
  const lines = cleanText(decoded.text).replaceAll(/\r\n?/g, '\n').trim()
  const text = isText ? lines : lines.replaceAll(/\s+/g, ' ')
  if (isDefault(field, text)) return { ...decoded, text: '', bytes }
  const characters = [...text]
  const isLong = characters.length > most || kept.length < bytes.length
  const within = isLong ? characters.slice(0, most).join('') : text
  return { ...decoded, text: meaning(field, within), cut: decoded.cut || isLong, bytes: kept }
}

function meaning(field: MetadataField, text: string): string {
  if (field === 'takenOn') return dateTaken(text) ?? ''
  if (field !== 'digitalSourceType') return text
  // http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture
  const code = text.split(/[/:]/).at(-1)
  return digitalSourceTypes.find((type) => type === code) ?? ''
}

function joined(read: Read[]): Buffer {
  return Buffer.concat(read.flatMap(({ bytes }, n) => (n > 0 ? [Buffer.from(';'), bytes] : [bytes])))
}
