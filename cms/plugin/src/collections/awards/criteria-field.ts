import type { ArrayField } from 'payload'
import { linesField } from '../../fields/lines.ts'
import { sourceField } from '../../fields/source.ts'

export const criteriaField: ArrayField = {
  name: 'criteria',
  type: 'array',
  label: { zh: '标准', en: 'Criteria' },
  labels: { singular: { zh: '组', en: 'Group' }, plural: { zh: '组', en: 'Groups' } },
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          label: { zh: '名目', en: 'Name' },
          admin: { width: '60%' },
        },
        {
          name: 'kind',
          type: 'select',
          label: { zh: '性质', en: 'Kind' },
          options: [
            { value: 'base', label: { zh: '遴选重点', en: 'Looked at first' } },
            { value: 'weighed', label: { zh: '考量', en: 'Weighed' } },
            { value: 'required', label: { zh: '要求', en: 'Required' } },
          ],
          admin: { width: '40%' },
        },
      ],
    },
    linesField('items', { zh: '条目', en: 'Items' }, { zh: '条', en: 'Item' }),
    sourceField('source', { zh: '依据', en: 'Source' }),
  ],
}
