import type { RowField } from 'payload'

/** The value of a claim as the source has it: 7 场, 数亿元, exact or vague, and what time it is given for. */
export function valueRow(placeholder: string): RowField {
  return {
    type: 'row',
    fields: [
      {
        name: 'value',
        type: 'text',
        label: { zh: '数值', en: 'Value' },
        admin: { width: '25%', placeholder: { zh: placeholder, en: 'As written' } },
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
  }
}
