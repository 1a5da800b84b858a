import { photoTextLimits } from '@guiyan/shared/content'
import type { Field, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { filledText } from '../../fields/site-url.ts'
import { inLanguage } from '../../language.ts'
import { needsAlt } from './needs-alt.ts'

const needsCredit: TextFieldSingleValidation = (value, options) => {
  if (filledText(value)?.trim()) return text(value, options)
  return inLanguage(options.req, {
    zh: '没有署名的照片不能发布，请写明来源，如“张剑峰 摄”“资料图片”。',
    en: 'A photo without credit cannot be published.',
  })
}

/** What readers are told: caption, credit, alternative text, time and place. */
export const wordsFields: Field[] = [
  {
    name: 'caption',
    type: 'textarea',
    maxLength: photoTextLimits.caption,
    required: true,
    label: { zh: '图片说明', en: 'Caption' },
    admin: {
      rows: 3,
      components: { Field: '@guiyan/newsroom/client#PhotoCaptionField' },
      description: {
        zh: '留空则取照片自带的说明。商会可打简码：=cd。',
        en: 'Taken from the file where left empty. Chambers by short code: =cd.',
      },
    },
  },
  {
    name: 'credit',
    type: 'text',
    maxLength: photoTextLimits.credit,
    required: true,
    validate: needsCredit,
    index: true,
    label: { zh: '图片署名', en: 'Credit' },
    admin: {
      components: { Field: '@guiyan/newsroom/client#PhotoCreditField' },
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
    maxLength: photoTextLimits.alt,
    validate: needsAlt,
    label: { zh: '替代文字', en: 'Alternative text' },
    admin: {
      rows: 2,
      components: { Field: '@guiyan/newsroom/client#PhotoAltField' },
      condition: ({ decorative }: { decorative?: unknown }) => decorative !== true,
      description: {
        zh: '给看不见图的读者：画面里有什么。不要照抄图片说明。',
        en: 'What the picture shows, for readers who cannot see it. Not the caption again.',
      },
    },
  },
  {
    name: 'decorative',
    type: 'checkbox',
    label: { zh: '纯装饰，不需替代文字', en: 'Decorative, needs no alternative text' },
  },
  {
    name: 'chambers',
    type: 'relationship',
    relationTo: 'chambers',
    hasMany: true,
    label: { zh: '相关商会', en: 'Chambers' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'takenOn',
        type: 'date',
        label: { zh: '拍摄日期', en: 'Taken on' },
        admin: { width: '34%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      },
      {
        name: 'place',
        type: 'text',
        maxLength: photoTextLimits.place,
        label: { zh: '地点', en: 'Place' },
        admin: { width: '33%', placeholder: { zh: '城市', en: 'Town' } },
      },
      {
        name: 'sublocation',
        type: 'text',
        maxLength: photoTextLimits.sublocation,
        label: { zh: '具体地点', en: 'Sublocation' },
        admin: { width: '33%' },
      },
    ],
  },
  {
    name: 'headline',
    type: 'text',
    maxLength: photoTextLimits.headline,
    label: { zh: '图片标题', en: 'Headline' },
  },
  {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    maxRows: photoTextLimits.keywords,
    maxLength: photoTextLimits.keyword,
    label: { zh: '关键词', en: 'Keywords' },
  },
  {
    name: 'extendedDescription',
    type: 'textarea',
    maxLength: photoTextLimits.extendedDescription,
    label: { zh: '详细描述', en: 'Extended description' },
    admin: {
      rows: 2,
      description: {
        zh: '图里有图表、文字，替代文字说不完时才写。',
        en: 'Where a chart or text in the picture needs more than the alternative text.',
      },
    },
  },
  {
    name: 'fileWords',
    type: 'ui',
    label: { zh: '文件自带的信息', en: 'What the file says' },
    admin: {
      disableBulkEdit: true,
      components: { Field: '@guiyan/newsroom/client#PhotoFileWordsField' },
    },
  },
]
