import type { Field } from 'payload'
import { linesField } from '../../fields/lines.ts'
import { sourceField } from '../../fields/source.ts'
import { criteriaField } from './criteria-field.ts'
import { laureatesField } from './laureates-field.ts'
import { uniqueYear } from './unique-year.ts'

const edition: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'series',
        type: 'relationship',
        relationTo: 'awardSeries',
        required: true,
        index: true,
        label: { zh: '奖项', en: 'Series' },
        admin: { width: '50%' },
      },
      {
        name: 'year',
        type: 'number',
        required: true,
        min: 1900,
        max: 2200,
        index: true,
        validate: uniqueYear,
        label: { zh: '年份', en: 'Year' },
        admin: { step: 1, width: '25%' },
      },
      {
        name: 'edition',
        type: 'number',
        label: { zh: '第几届', en: 'Edition' },
        admin: { step: 1, width: '25%', placeholder: { zh: '自动推算', en: 'worked out' } },
      },
    ],
  },
  {
    name: 'announcedOn',
    type: 'date',
    label: { zh: '揭晓日期', en: 'Announced on' },
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
  },
  { name: 'parentEvent', type: 'text', label: { zh: '所属活动', en: 'Parent event' } },
  { name: 'decidingBody', type: 'text', label: { zh: '评定机构', en: 'Deciding body' } },
  {
    name: 'organisers',
    type: 'array',
    label: { zh: '主办单位', en: 'Organisers' },
    labels: { singular: { zh: '单位', en: 'Organiser' }, plural: { zh: '单位', en: 'Organisers' } },
    fields: [{ name: 'name', type: 'text', required: true, label: { zh: '单位', en: 'Name' } }],
  },
]

const laureates: Field[] = [
  {
    name: 'announcedCount',
    type: 'number',
    min: 0,
    label: { zh: '公布的数量', en: 'Announced count' },
    admin: { step: 1 },
  },
  laureatesField,
]

const criteria: Field[] = [
  linesField('purposes', { zh: '宗旨', en: 'Purposes' }, { zh: '条', en: 'Purpose' }),
  criteriaField,
]

const sources: Field[] = [
  {
    name: 'sourceArticle',
    type: 'relationship',
    relationTo: 'articles',
    label: { zh: '来源报道', en: 'Source article' },
  },
  sourceField('editionSource', { zh: '届数的依据', en: 'Source of the edition' }),
  sourceField('announcedOnSource', { zh: '揭晓日期的依据', en: 'Source of the date' }),
  sourceField('parentEventSource', { zh: '所属活动的依据', en: 'Source of the parent event' }),
  sourceField('decidingBodySource', { zh: '评定机构的依据', en: 'Source of the deciding body' }),
  sourceField('organisersSource', { zh: '主办单位的依据', en: 'Source of the organisers' }),
  sourceField('purposesSource', { zh: '宗旨的依据', en: 'Source of the purposes' }),
  sourceField('announcedCountSource', { zh: '公布数量的依据', en: 'Source of the count' }),
  sourceField('laureatesSource', { zh: '名单的依据', en: 'Source of the roll' }),
]

export const awardFields: Field[] = [
  // Lists and pickers show it. Stored, since a title made while reading cannot be searched.
  { name: 'title', type: 'text', label: { zh: '届次', en: 'Award' }, index: true, admin: { hidden: true } },
  {
    type: 'tabs',
    tabs: [
      { label: { zh: '获奖名单', en: 'Laureates' }, fields: [...edition, ...laureates] },
      { label: { zh: '评选标准', en: 'Criteria' }, fields: criteria },
      { label: { zh: '出处', en: 'Sources' }, fields: sources },
    ],
  },
]
