import type { Field, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { nobody, staffOnly } from '../../access/fields.ts'
import { filledText } from '../../fields/site-url.ts'
import { inLanguage } from '../../language.ts'

const needsCredit: TextFieldSingleValidation = (value, options) => {
  if (filledText(value)?.trim()) return text(value, options)
  return inLanguage(options.req, {
    zh: '没有署名的照片不能发布，请写明来源，如“张剑峰 摄”“资料图片”。',
    en: 'A photo without credit cannot be published.',
  })
}

/** The staff's full-size copy: Payload's own fields, closed to the public. */
const staffFile: Field[] = ['url', 'filename', 'thumbnailURL'].map((name) => ({
  name,
  type: 'text',
  label: { zh: '文件', en: 'File' },
  access: { read: staffOnly },
  admin: { hidden: true },
}))

export const photoFields: Field[] = [
  {
    name: 'caption',
    type: 'textarea',
    required: true,
    label: { zh: '图片说明', en: 'Caption' },
    admin: {
      rows: 3,
      description: {
        zh: '留空则取照片自带的说明（IPTC/XMP）。',
        en: 'Taken from the file where left empty.',
      },
    },
  },
  {
    name: 'credit',
    type: 'text',
    required: true,
    validate: needsCredit,
    index: true,
    label: { zh: '图片署名', en: 'Credit' },
    admin: {
      placeholder: { zh: '张剑峰 摄 / 资料图片', en: 'As printed' },
      description: {
        zh: '照见报的写法。没有署名的照片不能发布。',
        en: 'As printed. A photo without credit cannot be published.',
      },
    },
  },
  {
    name: 'alt',
    type: 'textarea',
    label: { zh: '替代文字', en: 'Alternative text' },
    admin: {
      rows: 2,
      description: {
        zh: '给看不见图的读者：画面里有什么。不要照抄图片说明。',
        en: 'What the picture shows, for readers who cannot see it. Not the caption again.',
      },
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'takenOn',
        type: 'date',
        label: { zh: '拍摄日期', en: 'Taken on' },
        admin: { width: '50%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      },
      { name: 'place', type: 'text', label: { zh: '地点', en: 'Place' }, admin: { width: '50%' } },
    ],
  },
  {
    name: 'chambers',
    type: 'relationship',
    relationTo: 'chambers',
    hasMany: true,
    label: { zh: '相关商会', en: 'Chambers' },
  },
  {
    name: 'standIn',
    type: 'checkbox',
    label: { zh: '示意图（不是现场照片）', en: 'Stand-in (not the real scene)' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'decorative',
    type: 'checkbox',
    label: { zh: '纯装饰，不需替代文字', en: 'Decorative, needs no alternative text' },
    admin: { position: 'sidebar' },
  },
  ...staffFile,
  { name: 'originalName', type: 'text', hidden: true, access: { read: staffOnly } },
  // sha256 and extension of the untouched upload in the folder of originals.
  { name: 'original', type: 'text', hidden: true, access: { read: nobody } },
]
