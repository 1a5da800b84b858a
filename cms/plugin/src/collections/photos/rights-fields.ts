import { digitalSourceTypes } from '@guiyan/shared/content'
import type { Field } from 'payload'
import { staffOnly } from '../../access/fields.ts'
import type { Bilingual } from '../../language.ts'

const sourceTypeLabels: Record<(typeof digitalSourceTypes)[number], Bilingual> = {
  digitalCapture: { zh: '相机拍摄', en: 'Digital capture' },
  computationalCapture: { zh: '手机多帧合成拍摄', en: 'Computational capture' },
  negativeFilm: { zh: '负片扫描', en: 'Negative film' },
  positiveFilm: { zh: '正片扫描', en: 'Positive film' },
  print: { zh: '纸质照片翻拍', en: 'Print' },
  humanEdits: { zh: '人工修改过的照片', en: 'Human edits' },
  digitalCreation: { zh: '人工绘制', en: 'Digital creation' },
  composite: { zh: '多图合成', en: 'Composite' },
  compositeWithTrainedAlgorithmicMedia: { zh: '含 AI 生成内容的合成图', en: 'Composite with AI media' },
  trainedAlgorithmicMedia: { zh: 'AI 生成', en: 'Made by AI' },
  algorithmicallyEnhanced: { zh: '算法增强', en: 'Algorithmically enhanced' },
}

/** Whose the picture is, and how long and how often it may be shown. */
export const rightsFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'copyright',
        type: 'text',
        label: { zh: '版权声明', en: 'Copyright notice' },
        admin: { width: '50%' },
      },
      { name: 'source', type: 'text', label: { zh: '来源', en: 'Source' }, admin: { width: '50%' } },
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
