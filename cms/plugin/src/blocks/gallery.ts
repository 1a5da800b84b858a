import type { Block } from 'payload'

export const gallery: Block = {
  slug: 'gallery',
  labels: { singular: { zh: '组图', en: 'Gallery' }, plural: { zh: '组图', en: 'Galleries' } },
  fields: [
    { name: 'title', type: 'text', label: { zh: '组图标题', en: 'Title' } },
    {
      name: 'photos',
      type: 'upload',
      relationTo: 'photos',
      hasMany: true,
      required: true,
      label: { zh: '照片', en: 'Photos' },
    },
  ],
}
