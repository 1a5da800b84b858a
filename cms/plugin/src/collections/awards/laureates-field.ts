import type { ArrayField } from 'payload'

export const laureatesField: ArrayField = {
  name: 'laureates',
  type: 'array',
  label: { zh: '获奖商会', en: 'Laureates' },
  labels: { singular: { zh: '商会', en: 'Laureate' }, plural: { zh: '商会', en: 'Laureates' } },
  admin: {
    description: {
      zh: '顺序照公布的名单；名次只在名单排了名次时填。',
      en: 'In the order of the announcement; a rank only where the roll is ranked.',
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
          required: true,
          index: true,
          label: { zh: '商会', en: 'Chamber' },
          admin: { width: '50%' },
        },
        { name: 'category', type: 'text', label: { zh: '类别', en: 'Category' }, admin: { width: '30%' } },
        {
          name: 'rank',
          type: 'number',
          min: 1,
          label: { zh: '名次', en: 'Rank' },
          admin: { step: 1, width: '20%' },
        },
      ],
    },
    { name: 'citation', type: 'textarea', label: { zh: '颁奖词', en: 'Citation' }, admin: { rows: 2 } },
  ],
}
