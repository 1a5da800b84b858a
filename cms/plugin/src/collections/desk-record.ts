import type { CollectionConfig, Field } from 'payload'
import { isStaff } from '../access/roles.ts'

/** The article that a record is about. It stays when the article goes. */
export const ofArticle: Field = {
  name: 'article',
  type: 'relationship',
  relationTo: 'articles',
  index: true,
  label: { zh: '报道', en: 'Article' },
}

/** Who and when. The name stays when the account goes. */
export const byWhom: Field[] = [
  { name: 'by', type: 'relationship', relationTo: 'users', label: { zh: '谁', en: 'By' } },
  { name: 'byName', type: 'text', label: { zh: '姓名', en: 'Name' } },
  {
    name: 'at',
    type: 'date',
    required: true,
    index: true,
    label: { zh: '时间', en: 'Time' },
    admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
  },
]

/** What a record of the desk has in common: staff reads it, only the desk's own code writes it. */
export const deskRecord = {
  admin: { hidden: true },
  defaultSort: '-at',
  access: {
    read: ({ req }) => isStaff(req),
    readVersions: () => false,
    create: () => false,
    update: () => false,
    delete: () => false,
  },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
} as const satisfies Partial<CollectionConfig>
