import type { Field } from 'payload'
import { fileFields } from './file-fields.ts'
import { picturePanels } from './picture-panels.ts'
import { rightsFields } from './rights-fields.ts'
import { noticesField, usesField } from './use-fields.ts'
import { wordsFields } from './words-fields.ts'

export const photoFields: Field[] = [
  noticesField,
  usesField,
  {
    type: 'tabs',
    tabs: [
      { label: { zh: '说明与署名', en: 'Words' }, fields: wordsFields },
      { label: { zh: '权利', en: 'Rights' }, fields: rightsFields },
    ],
  },
  ...picturePanels,
  ...fileFields,
]
