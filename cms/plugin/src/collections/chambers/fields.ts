import { reservedChamberSlugs } from '@guiyan/shared/routes'
import type { ArrayField, Field } from 'payload'
import { slugFields } from '../../fields/slug.ts'
import { sourceField } from '../../fields/source.ts'
import type { Bilingual } from '../../language.ts'
import { claimsField } from './claims-field.ts'

function placesField(name: string, label: Bilingual): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: { zh: '地方', en: 'Place' }, plural: { zh: '地方', en: 'Places' } },
    admin: { initCollapsed: true },
    fields: [
      { name: 'name', type: 'text', required: true, index: true, label: { zh: '地名', en: 'Name' } },
      sourceField('source', { zh: '依据', en: 'Source' }),
    ],
  }
}

const basics: Field[] = [
  { name: 'name', type: 'text', required: true, index: true, label: { zh: '名称', en: 'Name' } },
  {
    name: 'aliases',
    type: 'array',
    label: { zh: '别名', en: 'Aliases' },
    labels: { singular: { zh: '别名', en: 'Alias' }, plural: { zh: '别名', en: 'Aliases' } },
    fields: [{ name: 'name', type: 'text', required: true, label: { zh: '别名', en: 'Name' } }],
  },
  {
    name: 'shortCode',
    type: 'text',
    index: true,
    label: { zh: '简码', en: 'Short code' },
    admin: { description: { zh: '写图片说明时用，如 cd', en: 'For captions, such as cd' } },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'direction',
        type: 'select',
        label: { zh: '类型', en: 'Direction' },
        options: [
          { value: 'outbound', label: { zh: '异地泉籍', en: 'Quanzhou people elsewhere' } },
          { value: 'inbound', label: { zh: '驻泉异地', en: 'Others in Quanzhou' } },
        ],
        admin: { width: '50%', description: { zh: '不详则留空', en: 'Leave empty where unknown' } },
      },
      {
        name: 'class',
        type: 'select',
        label: { zh: '级别', en: 'Class' },
        options: [
          { value: 'city', label: { zh: '市级', en: 'City' } },
          { value: 'county', label: { zh: '县级', en: 'County' } },
          { value: 'minnan', label: { zh: '闽南', en: 'Minnan' } },
        ],
        admin: { width: '50%', description: { zh: '不详则留空', en: 'Leave empty where unknown' } },
      },
    ],
  },
  placesField('hostPlaces', { zh: '所在地', en: 'Host places' }),
  placesField('homePlaces', { zh: '祖籍地', en: 'Home places' }),
  { name: 'profile', type: 'textarea', label: { zh: '简介', en: 'Profile' }, admin: { rows: 5 } },
]

const honours: ArrayField = {
  name: 'honours',
  type: 'array',
  label: { zh: '荣誉', en: 'Honours' },
  labels: { singular: { zh: '荣誉', en: 'Honour' }, plural: { zh: '荣誉', en: 'Honours' } },
  admin: { initCollapsed: true },
  fields: [
    { name: 'title', type: 'text', required: true, label: { zh: '称号', en: 'Title' } },
    {
      type: 'row',
      fields: [
        {
          name: 'level',
          type: 'text',
          label: { zh: '级别', en: 'Level' },
          admin: { width: '50%', placeholder: { zh: '照原文：全国、省级…', en: 'As the source says' } },
        },
        {
          name: 'year',
          type: 'number',
          label: { zh: '年份', en: 'Year' },
          admin: { step: 1, width: '50%', placeholder: { zh: '原文没有就留空', en: 'Empty where unsaid' } },
        },
      ],
    },
    sourceField('source', { zh: '依据', en: 'Source' }),
  ],
}

export const chamberFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: { zh: '基本情况', en: 'Basics' }, fields: basics },
      { label: { zh: '荣誉与事实', en: 'Honours and claims' }, fields: [honours, claimsField] },
      {
        label: { zh: '出处', en: 'Sources' },
        fields: [
          sourceField('directionSource', { zh: '类型的依据', en: 'Source of the direction' }),
          sourceField('classSource', { zh: '级别的依据', en: 'Source of the class' }),
        ],
      },
    ],
  },
  ...slugFields(reservedChamberSlugs),
]
