import type { Field } from 'payload'

/** Beside the form: pictures that look alike, and the crops. */
export const picturePanels: Field[] = [
  {
    name: 'photoSimilar',
    type: 'ui',
    label: { zh: '相似的照片', en: 'Similar photos' },
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '@guiyan/newsroom/client#SimilarPhotosField' },
    },
  },
  {
    name: 'photoCrops',
    type: 'ui',
    label: { zh: '裁切', en: 'Crops' },
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '@guiyan/newsroom/client#PhotoCropsField' },
    },
  },
]
