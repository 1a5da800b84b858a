import type { Block } from 'payload'

export const pullQuote: Block = {
  slug: 'pullQuote',
  labels: { singular: { zh: '引语', en: 'Pull quote' }, plural: { zh: '引语', en: 'Pull quotes' } },
  fields: [
    { name: 'text', type: 'textarea', required: true, label: { zh: '引语', en: 'Quote' } },
    { name: 'attribution', type: 'text', label: { zh: '说话人', en: 'Attribution' } },
  ],
}
