import type { FieldName } from '../sheet-fields.ts'

/** The columns of the CSV in their order; the first two say which photo a row is. */
export const columns = [
  { title: '编号', holds: 'id' },
  { title: '文件名', holds: 'originalName' },
  { title: '标题', holds: 'headline' },
  { title: '图片说明', holds: 'caption' },
  { title: '署名', holds: 'credit' },
  { title: '替代文字', holds: 'alt' },
  { title: '纯装饰', holds: 'decorative' },
  { title: '拍摄日期', holds: 'takenOn' },
  { title: '地点', holds: 'place' },
  { title: '具体地点', holds: 'sublocation' },
  { title: '关键词', holds: 'keywords' },
  { title: '商会', holds: 'chambers' },
  { title: '版权', holds: 'copyright' },
  { title: '来源', holds: 'source' },
  { title: '使用须知', holds: 'instructions' },
] as const satisfies { title: string; holds: FieldName | 'id' | 'originalName' }[]

export type Column = (typeof columns)[number]
export type CsvField = Exclude<Column['holds'], 'id' | 'originalName'>
export type CsvRow = Partial<Record<Column['title'], string>>
