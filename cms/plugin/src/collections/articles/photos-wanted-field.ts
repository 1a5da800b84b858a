import type { ArrayField } from 'payload'
import { staffOnly } from '../../access/fields.ts'

/** 待配图: captions that came without their pictures. Nothing of it is shown to readers. */
export const photosWantedField: ArrayField = {
  name: 'photosWanted',
  type: 'array',
  label: { zh: '待配图', en: 'Photos wanted' },
  labels: { singular: { zh: '待配图', en: 'Photo wanted' }, plural: { zh: '待配图', en: 'Photos wanted' } },
  access: { read: staffOnly },
  admin: {
    description: {
      zh: '稿件里有图说、还没有照片的。',
      en: 'Captions of the manuscript whose pictures are not there yet.',
    },
  },
  fields: [
    { name: 'caption', type: 'textarea', label: { zh: '图片说明', en: 'Caption' }, admin: { rows: 2 } },
    { name: 'credit', type: 'text', label: { zh: '署名', en: 'Credit' } },
    { name: 'photo', type: 'upload', relationTo: 'photos', label: { zh: '照片', en: 'Photo' } },
    {
      name: 'place',
      type: 'ui',
      admin: { components: { Field: '@guiyan/newsroom/client#PlacePhotoField' } },
    },
  ],
}
