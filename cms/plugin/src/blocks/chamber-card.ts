import type { Block } from 'payload'

export const chamberCard: Block = {
  slug: 'chamberCard',
  labels: {
    singular: { zh: '商会名片', en: 'Chamber card' },
    plural: { zh: '商会名片', en: 'Chamber cards' },
  },
  fields: [
    {
      name: 'chamber',
      type: 'relationship',
      relationTo: 'chambers',
      required: true,
      label: { zh: '商会', en: 'Chamber' },
    },
  ],
}
