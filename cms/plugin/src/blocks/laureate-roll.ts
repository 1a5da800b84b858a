import type { Block } from 'payload'

export const laureateRoll: Block = {
  slug: 'laureateRoll',
  labels: {
    singular: { zh: '获奖名单', en: 'Laureate roll' },
    plural: { zh: '获奖名单', en: 'Laureate rolls' },
  },
  fields: [
    {
      name: 'award',
      type: 'relationship',
      relationTo: 'awards',
      required: true,
      label: { zh: '哪一届', en: 'Edition' },
    },
  ],
}
