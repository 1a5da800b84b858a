import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fieldsFrom } from './fields-from.ts'
import type { Found, PhotoMetadata } from './photo-metadata.ts'
import { readMetadata } from './read-metadata.ts'

// Files that exiftool made (tests/fixtures/pictures/make-metadata.ts), with what must be read in them, written by hand.

type Expected = { metadata: PhotoMetadata; fields?: Record<string, unknown> }

const folder = path.join(import.meta.dirname, '../../../../../tests/fixtures/pictures/metadata')
const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
> // reason: our own file
const cases = Object.entries(expected)
const read = (name: string) => readMetadata(readFileSync(path.join(folder, name)))

test('every file of the corpus has its expectation', () => {
  const pictures = readdirSync(folder).filter((name) => name !== 'expected.json')
  expect(pictures.sort()).toEqual(Object.keys(expected).sort())
  expect(pictures.length).toBeGreaterThanOrEqual(40)
})

test.each(cases)('%s is read right: value, place and decoding of each field', (name, { metadata }) => {
  const found = Object.entries(read(name)).map(([field, { bytes: _, ...rest }]) => [field, rest])
  expect(Object.fromEntries(found)).toEqual(metadata)
})

test.each(cases.filter(([, { fields }]) => fields))('%s fills the fields of a photo', (name, { fields }) => {
  expect(fieldsFrom(read(name))).toEqual(fields)
})

test('bytes are kept of every text that is not plain UTF-8, as they stood, and of no other', () => {
  const all = cases.flatMap(([name]) => Object.values(read(name) as Record<string, Found>)) // reason: no field is undefined
  expect(all.filter(({ decoding, bytes }) => (bytes === null) !== (decoding === 'utf-8'))).toEqual([])
  const gbk = Buffer.from(read('iptc-gbk.jpg').creator?.bytes ?? '', 'base64')
  expect(gbk).toEqual(Buffer.from([0xd5, 0xc5, 0xbd, 0xa3, 0xb7, 0xe5]))
  const double = Buffer.from(read('xmp-double-latin.jpg').creator?.bytes ?? '', 'base64')
  expect(double.toString()).toBe('å¼\u00A0å‰‘å³°')
})
