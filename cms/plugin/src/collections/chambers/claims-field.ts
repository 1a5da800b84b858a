import type { ArrayField } from 'payload'
import { sourceField } from '../../fields/source.ts'
import { valueRow } from '../../fields/value-row.ts'

export const claimsField: ArrayField = {
  name: 'claims',
  type: 'array',
  label: { zh: '事实', en: 'Claims' },
  labels: { singular: { zh: '事实', en: 'Claim' }, plural: { zh: '事实', en: 'Claims' } },
  admin: { initCollapsed: true },
  fields: [
    { name: 'text', type: 'textarea', required: true, label: { zh: '说法', en: 'Text' }, admin: { rows: 2 } },
    valueRow('照原文：7、数亿'),
    sourceField('source', { zh: '依据', en: 'Source' }),
  ],
}
