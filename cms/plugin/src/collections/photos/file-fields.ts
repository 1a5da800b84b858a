import type { Field } from 'payload'
import { nobody, staffOnly } from '../../access/fields.ts'

/** Fields that only our own code sets: what a client sends for them is dropped (see `receivePhoto`). */
export const systemFieldNames = [
  'original',
  'originalName',
  'originalWidth',
  'originalHeight',
  'derivatives',
  'thumbhash',
  'hash1',
  'hash2',
  'hash3',
  'hash4',
  'metadata',
  'withdrawnOn',
  'withdrawnReason',
] as const

/** The staff's working copy: Payload's own fields, closed to the public. */
const staffFile: Field[] = ['url', 'filename', 'thumbnailURL'].map((name) => ({
  name,
  type: 'text',
  label: { zh: '文件', en: 'File' },
  access: { read: staffOnly },
  admin: { hidden: true },
}))

/** A quarter of the perceptual hash: pictures that are alike have one in common (`photo/similar/similar.ts`). */
const hashQuarters: Field[] = ['hash1', 'hash2', 'hash3', 'hash4'].map((name) => ({
  name,
  type: 'text',
  index: true,
  hidden: true,
  access: { read: nobody },
}))

/** What is known of the file. No one types it. */
export const fileFields: Field[] = [
  ...staffFile,
  /** `Derivative[]` of shared/src/content/photo.ts, by crop, type and width. */
  { name: 'derivatives', type: 'json', admin: { hidden: true } },
  { name: 'thumbhash', type: 'text', admin: { hidden: true } },
  {
    name: 'originalName',
    type: 'text',
    index: true,
    label: { zh: '原文件名', en: 'File as handed in' },
    access: { read: staffOnly },
    admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.originalName) },
  },
  { name: 'originalWidth', type: 'number', access: { read: staffOnly }, admin: { hidden: true } },
  { name: 'originalHeight', type: 'number', access: { read: staffOnly }, admin: { hidden: true } },
  /** sha256 and extension of the untouched upload in the folder of originals. */
  { name: 'original', type: 'text', index: true, hidden: true, access: { read: nobody } },
  ...hashQuarters,
  /** What the file said of itself, each value with where it stood: `PhotoMetadata` of photo/metadata. */
  { name: 'metadata', type: 'json', access: { read: staffOnly }, admin: { hidden: true } },
  /** The photo desk's: which pictures were handed in together. */
  { name: 'batch', type: 'text', index: true, access: { read: staffOnly }, admin: { hidden: true } },
  { name: 'withdrawnOn', type: 'date', access: { read: staffOnly }, admin: { hidden: true } },
  { name: 'withdrawnReason', type: 'text', access: { read: staffOnly }, admin: { hidden: true } },
]
