import type { CollectionConfig } from 'payload'
import { isStaff, mayPublish } from '../../access/roles.ts'

/** 用词表: banned, dated and delicate words that the newsroom keeps; each article is checked against it before it goes out. */
export const houseWordsCollection: CollectionConfig = {
  slug: 'houseWords',
  labels: { singular: { zh: '用词', en: 'House word' }, plural: { zh: '用词表', en: 'House words' } },
  admin: {
    group: { zh: '编辑部', en: 'Newsroom' },
    useAsTitle: 'word',
    defaultColumns: ['word', 'kind', 'instead', 'isHard', 'note'],
    listSearchableFields: ['word', 'instead', 'note'],
  },
  access: {
    read: ({ req }) => isStaff(req),
    create: ({ req }) => mayPublish(req),
    update: ({ req }) => mayPublish(req),
    delete: ({ req }) => mayPublish(req),
  },
  disableDuplicate: true,
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'word',
          type: 'text',
          required: true,
          unique: true,
          index: true,
          label: { zh: '词', en: 'Word' },
          admin: { width: '50%' },
        },
        {
          name: 'instead',
          type: 'text',
          label: { zh: '改用', en: 'Instead' },
          admin: {
            width: '50%',
            description: {
              zh: '写和词一样的，就是不算：“农业部门”改用“农业部门”，里面的“农业部”便不报。',
              en: 'The word itself allows it, and listed words inside it.',
            },
          },
        },
      ],
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'banned',
      label: { zh: '类别', en: 'Kind' },
      options: [
        { value: 'banned', label: { zh: '禁用', en: 'Banned' } },
        { value: 'dated', label: { zh: '过时', en: 'Dated' } },
        { value: 'delicate', label: { zh: '慎用', en: 'With care' } },
      ],
    },
    {
      name: 'isHard',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '有它就不能发布', en: 'Nothing goes out with it' },
    },
    { name: 'note', type: 'textarea', label: { zh: '说明', en: 'Note' }, admin: { rows: 2 } },
  ],
}
