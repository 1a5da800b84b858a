import type { Bilingual } from '../../../language.ts'
import type { SheetValues } from './sheet-values.ts'

export type FieldName = keyof SheetValues
/** Fields whose value is one text, `''` where there is none. */
export type TextName = { [Name in FieldName]: SheetValues[Name] extends string ? Name : never }[FieldName]
export type ListName = 'keywords' | 'chambers'

type FieldSpec = {
  label: Bilingual
  /** `choice` takes the options of `sheet-choices.ts`; a `day` is `2026-11-24`. */
  kind: 'line' | 'lines' | 'day' | 'choice' | 'flag' | 'keywords' | 'chambers'
  group: 'words' | 'rights'
}

/** What the sheet edits, in the order of the side panel. */
export const sheetFields: Record<FieldName, FieldSpec> = {
  caption: { label: { zh: '图片说明', en: 'Caption' }, kind: 'lines', group: 'words' },
  credit: { label: { zh: '署名', en: 'Credit' }, kind: 'line', group: 'words' },
  alt: { label: { zh: '替代文字', en: 'Alternative text' }, kind: 'lines', group: 'words' },
  decorative: {
    label: { zh: '纯装饰，不需替代文字', en: 'Decorative, needs none' },
    kind: 'flag',
    group: 'words',
  },
  headline: { label: { zh: '标题', en: 'Headline' }, kind: 'line', group: 'words' },
  takenOn: { label: { zh: '拍摄日期', en: 'Taken on' }, kind: 'day', group: 'words' },
  place: { label: { zh: '地点', en: 'Place' }, kind: 'line', group: 'words' },
  sublocation: { label: { zh: '具体地点', en: 'Sublocation' }, kind: 'line', group: 'words' },
  chambers: { label: { zh: '商会', en: 'Chambers' }, kind: 'chambers', group: 'words' },
  keywords: { label: { zh: '关键词', en: 'Keywords' }, kind: 'keywords', group: 'words' },
  extendedDescription: {
    label: { zh: '详细描述', en: 'Extended description' },
    kind: 'lines',
    group: 'words',
  },
  copyright: { label: { zh: '版权', en: 'Copyright' }, kind: 'line', group: 'rights' },
  source: { label: { zh: '来源', en: 'Source' }, kind: 'line', group: 'rights' },
  usage: { label: { zh: '使用范围', en: 'Usage' }, kind: 'choice', group: 'rights' },
  rightsUntil: {
    label: { zh: '使用期限（当天仍可用）', en: 'May be used until (that day included)' },
    kind: 'day',
    group: 'rights',
  },
  instructions: { label: { zh: '使用须知', en: 'Instructions' }, kind: 'lines', group: 'rights' },
  digitalSourceType: {
    label: { zh: '图片怎么来的', en: 'Digital source type' },
    kind: 'choice',
    group: 'rights',
  },
  standIn: {
    label: { zh: '示意图（不是现场照片）', en: 'Stand-in (not the real scene)' },
    kind: 'flag',
    group: 'rights',
  },
}

/** The fields in that order. */
export const fieldNames = Object.keys(sheetFields) as FieldName[] // reason: the keys of the record above

/** What is edited in the picture's own cells. */
export const inlineNames = ['caption', 'credit', 'alt'] as const
export type InlineName = (typeof inlineNames)[number]

/** The columns of the table beside the picture. */
export const tableFields = ['caption', 'credit', 'alt', 'place', 'takenOn'] as const

/** Whether a field's value is one text. */
export function isText(name: FieldName): name is TextName {
  return !['flag', 'keywords', 'chambers'].includes(sheetFields[name].kind)
}
