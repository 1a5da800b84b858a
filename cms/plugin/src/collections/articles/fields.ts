import type { Field, RichTextField, TextareaFieldValidation } from 'payload'
import { richText, textarea } from 'payload/shared'
import { nobody } from '../../access/fields.ts'
import { slugFields } from '../../fields/slug.ts'
import { publishedAtField } from '../../fields/system.ts'
import { inLanguage } from '../../language.ts'
import { bodyProblem } from '../../rich-text/check-body.ts'
import { bodyEditor } from '../../rich-text/editor.ts'
import { factListField, factsDeskField, factsField } from './facts-field.ts'
import { manuscriptField } from './manuscript-field.ts'
import { photosWantedField } from './photos-wanted-field.ts'
import { wechatField } from './wechat-field.ts'

const oneBreak: TextareaFieldValidation = (value, options) => {
  if (typeof value === 'string' && value.trim().split('\n').length > 2) {
    return inLanguage(options.req, {
      zh: '主题最多分两行。',
      en: 'A headline has two lines at most.',
    })
  }
  return textarea(value, options)
}

const body: RichTextField = {
  name: 'body',
  type: 'richText',
  required: true,
  label: { zh: '正文', en: 'Body' },
  editor: bodyEditor,
  validate: async (value, options) => {
    const problem = bodyProblem(value, false)
    return problem ? inLanguage(options.req, problem) : richText(value, options)
  },
}

const text: Field[] = [
  { name: 'kicker', type: 'text', label: { zh: '引题', en: 'Kicker' } },
  {
    name: 'headline',
    type: 'textarea',
    required: true,
    validate: oneBreak,
    label: { zh: '主题', en: 'Headline' },
    admin: {
      rows: 2,
      description: { zh: '对句换行处按回车。', en: 'Press Enter at the break of a couplet.' },
      components: { afterInput: ['@guiyan/newsroom/client#HeadlineBalance'] },
    },
    hooks: {
      beforeValidate: [
        ({ value }) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value),
      ],
    },
  },
  { name: 'deck', type: 'text', label: { zh: '副题', en: 'Deck' } },
  { name: 'leadPhoto', type: 'upload', relationTo: 'photos', label: { zh: '题图', en: 'Lead photo' } },
  body,
  photosWantedField,
]

const people: Field[] = [
  {
    name: 'bylines',
    type: 'array',
    label: { zh: '署名', en: 'Bylines' },
    labels: { singular: { zh: '署名', en: 'Byline' }, plural: { zh: '署名', en: 'Bylines' } },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'role',
            type: 'text',
            label: { zh: '身份', en: 'Role' },
            admin: { width: '50%', placeholder: { zh: '融媒体记者', en: 'Reporter' } },
          },
          {
            name: 'name',
            type: 'text',
            required: true,
            label: { zh: '姓名', en: 'Name' },
            admin: { width: '50%' },
          },
        ],
      },
    ],
  },
  {
    name: 'award',
    type: 'relationship',
    relationTo: 'awards',
    index: true,
    label: { zh: '相关届次', en: 'Award' },
  },
  {
    name: 'chambers',
    type: 'relationship',
    relationTo: 'chambers',
    hasMany: true,
    label: { zh: '相关商会', en: 'Chambers' },
  },
]

const print: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'sourcePaper', type: 'text', label: { zh: '报纸', en: 'Newspaper' }, admin: { width: '50%' } },
      { name: 'sourcePage', type: 'text', label: { zh: '版面', en: 'Page' }, admin: { width: '50%' } },
    ],
  },
  {
    name: 'sourceDate',
    type: 'date',
    label: { zh: '见报日期', en: 'Date of print' },
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
  },
  { name: 'editor', type: 'text', label: { zh: '责任编辑', en: 'Editor in charge' } },
]

const corrections: Field[] = [
  {
    name: 'corrections',
    type: 'array',
    label: { zh: '更正', en: 'Corrections' },
    labels: { singular: { zh: '更正', en: 'Correction' }, plural: { zh: '更正', en: 'Corrections' } },
    fields: [
      {
        name: 'date',
        type: 'date',
        required: true,
        label: { zh: '日期', en: 'Date' },
        admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      },
      {
        name: 'text',
        type: 'textarea',
        required: true,
        label: { zh: '内容', en: 'Text' },
        admin: { rows: 2 },
      },
    ],
  },
]

export const articleFields: Field[] = [
  {
    name: 'together',
    type: 'ui',
    admin: { disableListColumn: true, components: { Field: '@guiyan/newsroom/client#TogetherField' } },
  },
  {
    type: 'tabs',
    tabs: [
      { label: { zh: '正文', en: 'Text' }, fields: text },
      { label: { zh: '署名与关联', en: 'Bylines and links' }, fields: people },
      { label: { zh: '事实', en: 'Facts' }, fields: [factListField, factsField] },
      { label: { zh: '出处', en: 'In print' }, fields: print },
      { label: { zh: '更正', en: 'Corrections' }, fields: corrections },
    ],
  },
  factsDeskField,
  ...slugFields(),
  publishedAtField,
  wechatField,
  manuscriptField,
  // Which photos the page shows, kept so that a photo in use is found by an index and not by reading bodies.
  {
    name: 'photosShown',
    type: 'relationship',
    relationTo: 'photos',
    hasMany: true,
    hidden: true,
    access: { create: nobody, update: nobody },
  },
]
