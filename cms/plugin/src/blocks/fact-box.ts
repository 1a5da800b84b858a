import type { Block } from 'payload'

export const factBox: Block = {
  slug: 'factBox',
  labels: { singular: { zh: '资料框', en: 'Fact box' }, plural: { zh: '资料框', en: 'Fact boxes' } },
  fields: [
    { name: 'title', type: 'text', required: true, label: { zh: '标题', en: 'Title' } },
    {
      name: 'rows',
      type: 'array',
      label: { zh: '条目', en: 'Rows' },
      labels: { singular: { zh: '条目', en: 'Row' }, plural: { zh: '条目', en: 'Rows' } },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true, label: { zh: '名目', en: 'Label' } },
            { name: 'value', type: 'text', required: true, label: { zh: '内容', en: 'Value' } },
          ],
        },
      ],
    },
  ],
}
