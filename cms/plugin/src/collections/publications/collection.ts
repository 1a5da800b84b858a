import { collections } from '@guiyan/shared/content'
import type { CollectionConfig, Field } from 'payload'
import { byWhom, deskRecord } from '../desk-record.ts'

/** What was done to what the public sees. */
export const publicationActions = ['publish', 'unpublish', 'delete'] as const

const actionLabels = {
  publish: { zh: '发布', en: 'Published' },
  unpublish: { zh: '撤下', en: 'Unpublished' },
  delete: { zh: '删除', en: 'Deleted' },
} as const

/** The document as it was then. It may be gone now, so these are its values and no relation. */
const documentFields: Field[] = [
  {
    name: 'inCollection',
    type: 'select',
    required: true,
    index: true,
    label: { zh: '类别', en: 'Collection' },
    options: [...collections],
  },
  { name: 'document', type: 'text', required: true, index: true, label: { zh: '编号', en: 'Document' } },
  { name: 'title', type: 'text', label: { zh: '标题', en: 'Title' } },
  // The document's `updatedAt` as REST writes it, which presses and receipts name it by. Empty: not public any more.
  { name: 'revision', type: 'text', index: true, label: { zh: '版本', en: 'Revision' } },
]

/**
 * 发布记录: who published, unpublished or deleted what and when, written in the transaction that did it. The durable
 * answer to "who": pings to the press may be lost.
 */
export const publicationsCollection: CollectionConfig = {
  ...deskRecord,
  slug: 'publications',
  labels: { singular: { zh: '发布记录', en: 'Publication' }, plural: { zh: '发布记录', en: 'Publications' } },
  admin: {
    group: { zh: '上线', en: 'Going live' },
    useAsTitle: 'title',
    defaultColumns: ['at', 'action', 'inCollection', 'title', 'byName', 'reason'],
    listSearchableFields: ['title', 'byName'],
  },
  fields: [
    {
      name: 'action',
      type: 'select',
      required: true,
      label: { zh: '动作', en: 'Action' },
      options: publicationActions.map((value) => ({ value, label: actionLabels[value] })),
    },
    ...documentFields,
    ...byWhom,
    { name: 'reason', type: 'text', label: { zh: '原因', en: 'Reason' } },
    // One press of the button, which may bring several documents; the same id in both logs and in the ping.
    { name: 'publish', type: 'text', required: true, index: true, label: { zh: '发布号', en: 'Publish id' } },
  ],
}
