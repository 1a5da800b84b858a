import type { ArrayField } from 'payload'
import { sourceField } from '../../fields/source.ts'

export const claimsField: ArrayField = {
  name: 'claims',
  type: 'array',
  label: { zh: '事实', en: 'Claims' },
  labels: { singular: { zh: '事实', en: 'Claim' }, plural: { zh: '事实', en: 'Claims' } },
  admin: { initCollapsed: true },
  fields: [
    { name: 'text', type: 'textarea', required: true, label: { zh: '说法', en: 'Text' }, admin: { rows: 2 } },
    {
      type: 'row',
      fields: [
        {
          name: 'value',
          type: 'text',
          label: { zh: '数值', en: 'Value' },
          admin: { width: '25%', placeholder: { zh: '照原文：7、数亿', en: 'As written' } },
        },
        { name: 'unit', type: 'text', label: { zh: '单位', en: 'Unit' }, admin: { width: '25%' } },
        {
          name: 'precision',
          type: 'select',
          label: { zh: '精确度', en: 'Precision' },
          options: [
            { value: 'exact', label: { zh: '确数', en: 'Exact' } },
            { value: 'vague', label: { zh: '约数', en: 'Vague' } },
          ],
          admin: { width: '25%' },
        },
        { name: 'period', type: 'text', label: { zh: '时间', en: 'Period' }, admin: { width: '25%' } },
      ],
    },
    sourceField('source', { zh: '依据', en: 'Source' }),
  ],
}
