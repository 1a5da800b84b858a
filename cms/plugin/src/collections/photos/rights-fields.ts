import { digitalSourceTypes, photoTextLimits } from '@guiyan/shared/content'
import type { Field } from 'payload'
import { staffOnly } from '../../access/fields.ts'
import { sourceTypeLabels } from './source-types.ts'

/** Whose the picture is, and how long and how often it may be shown. */
export const rightsFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'copyright',
        type: 'text',
        maxLength: photoTextLimits.copyright,
        label: { zh: '版权声明', en: 'Copyright notice' },
        admin: { width: '50%' },
      },
      {
        name: 'source',
        type: 'text',
        maxLength: photoTextLimits.source,
        label: { zh: '来源', en: 'Source' },
        admin: { width: '50%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'usage',
        type: 'select',
        label: { zh: '使用范围', en: 'Usage' },
        options: [{ value: 'once', label: { zh: '一次性使用', en: 'Once only' } }],
        access: { read: staffOnly },
        admin: { width: '50%', description: { zh: '不选即不限', en: 'No limit where nothing is chosen' } },
      },
      {
        name: 'rightsUntil',
        type: 'date',
        index: true,
        label: { zh: '使用期限（当天仍可用）', en: 'May be used until (that day included)' },
        access: { read: staffOnly },
        admin: { width: '50%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      },
    ],
  },
  {
    name: 'instructions',
    type: 'textarea',
    label: { zh: '使用须知', en: 'Instructions' },
    access: { read: staffOnly },
    admin: {
      rows: 2,
      description: { zh: '只有编辑部看得到。', en: 'Seen in the newsroom only.' },
    },
  },
  {
    name: 'digitalSourceType',
    type: 'select',
    label: { zh: '图片怎么来的', en: 'Digital source type' },
    options: digitalSourceTypes.map((value) => ({ value, label: sourceTypeLabels[value] })),
    admin: {
      description: { zh: 'AI 生成的图片会向读者标明。', en: 'Readers are told where AI made it.' },
    },
  },
  {
    name: 'standIn',
    type: 'checkbox',
    label: { zh: '示意图（不是现场照片）', en: 'Stand-in (not the real scene)' },
  },
]
