import type { Block } from 'payload'

export const photo: Block = {
  slug: 'photo',
  labels: { singular: { zh: '图片', en: 'Photo' }, plural: { zh: '图片', en: 'Photos' } },
  fields: [
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'photos',
      required: true,
      label: { zh: '照片', en: 'Photo' },
    },
  ],
}
