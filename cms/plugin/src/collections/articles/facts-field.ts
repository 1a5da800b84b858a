import type { ArrayField, Field, UIField } from 'payload'
import { factKinds } from '../../facts/kinds.ts'
import { gradeOptions } from '../../fields/grade-options.ts'
import { needsUrl, quoteField } from '../../fields/source.ts'
import { valueRow } from '../../fields/value-row.ts'

const source: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'grade',
        type: 'select',
        label: { zh: '依据', en: 'Grade' },
        options: gradeOptions,
        admin: { width: '30%', description: { zh: '不详则留空', en: 'Leave empty where unknown' } },
      },
      {
        name: 'url',
        type: 'text',
        label: { zh: '网址', en: 'Address' },
        validate: needsUrl,
        admin: { width: '70%' },
      },
    ],
  },
  quoteField(),
]

const corrections: ArrayField = {
  name: 'corrections',
  type: 'array',
  label: { zh: '更正', en: 'Corrections' },
  labels: { singular: { zh: '更正', en: 'Correction' }, plural: { zh: '更正', en: 'Corrections' } },
  admin: { initCollapsed: true },
  fields: [
    { name: 'date', type: 'date', required: true, label: { zh: '日期', en: 'Date' } },
    { name: 'was', type: 'text', label: { zh: '原来写作', en: 'Was' } },
    { name: 'note', type: 'textarea', label: { zh: '说明', en: 'Note' }, admin: { rows: 2 } },
  ],
}

/** 事实: what the article says as data, each with the words that say it. Pages show them once the article is published. */
export const factsField: ArrayField = {
  name: 'facts',
  type: 'array',
  label: { zh: '事实', en: 'Facts' },
  labels: { singular: { zh: '事实', en: 'Fact' }, plural: { zh: '事实', en: 'Facts' } },
  admin: {
    initCollapsed: true,
    components: { RowLabel: '@guiyan/newsroom/client#FactRowLabel' },
    description: {
      zh: '在正文里选中一句，点“做成事实”。',
      en: 'Select a passage of the body and press “Make it a fact”.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'chamber',
          type: 'relationship',
          relationTo: 'chambers',
          index: true,
          label: { zh: '商会', en: 'Chamber' },
          admin: {
            width: '70%',
            description: { zh: '说的是整届评选则留空', en: 'Empty where it is about the edition' },
          },
        },
        {
          name: 'kind',
          type: 'select',
          required: true,
          label: { zh: '类别', en: 'Kind' },
          options: factKinds,
          admin: { width: '30%' },
        },
      ],
    },
    { name: 'text', type: 'textarea', required: true, label: { zh: '说法', en: 'Text' }, admin: { rows: 2 } },
    valueRow('照原文：7、数亿、省级'),
    ...source,
    corrections,
  ],
}

/** Above the facts: who they are about, and which of them the text does not say any longer. */
export const factListField: UIField = {
  name: 'factList',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '@guiyan/newsroom/client#FactListField' } },
}

/** Outside the tabs, for only the open one is drawn: “做成事实” over a selection, and the dialogs. */
export const factsDeskField: UIField = {
  name: 'factsDesk',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '@guiyan/newsroom/client#FactsDeskField' } },
}
