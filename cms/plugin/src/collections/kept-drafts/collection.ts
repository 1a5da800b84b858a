import type { CollectionConfig } from 'payload'
import { byWhom, deskRecord, ofArticle } from '../desk-record.ts'

/** 留稿: words of somebody that could not be saved over newer ones, or whose lock was taken over. */
export const keptDraftsCollection: CollectionConfig = {
  ...deskRecord,
  slug: 'keptDrafts',
  labels: { singular: { zh: '留稿', en: 'Kept draft' }, plural: { zh: '留稿', en: 'Kept drafts' } },
  fields: [
    ofArticle,
    ...byWhom,
    {
      name: 'cause',
      type: 'select',
      required: true,
      label: { zh: '原因', en: 'Cause' },
      options: [
        { value: 'stale', label: { zh: '别人已存了更新的稿', en: 'Somebody saved a newer draft' } },
        { value: 'takenOver', label: { zh: '编辑权被接手', en: 'The lock was taken over' } },
        { value: 'replaced', label: { zh: '被留稿替换', en: 'A kept draft took its place' } },
      ],
    },
    // `updatedAt` of the draft that the words were written on.
    { name: 'base', type: 'text', label: { zh: '所据版本', en: 'Base' } },
    { name: 'data', type: 'json', required: true, label: { zh: '内容', en: 'Content' } },
    { name: 'settledByName', type: 'text', label: { zh: '处理人', en: 'Settled by' } },
    { name: 'settledAt', type: 'date', index: true, label: { zh: '处理时间', en: 'Settled at' } },
  ],
}
