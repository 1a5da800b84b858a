import type { CollectionConfig } from 'payload'
import { settleEndpoint } from '../../review/settle-endpoint.ts'
import { reviewActions } from '../../review/review-action.ts'
import { byWhom, deskRecord, ofArticle } from '../desk-record.ts'

const actionLabels = {
  proposed: { zh: '送审', en: 'Handed in' },
  returned: { zh: '退回', en: 'Returned' },
  ready: { zh: '待发', en: 'Ready' },
  reopened: { zh: '撤回修改', en: 'Reopened' },
  published: { zh: '发布', en: 'Published' },
} as const

/** 审稿记录: each step of an article between its writer and its editors, with who, when, notes and the text as it was then. */
export const reviewsCollection: CollectionConfig = {
  ...deskRecord,
  slug: 'reviews',
  labels: { singular: { zh: '审稿记录', en: 'Review' }, plural: { zh: '审稿记录', en: 'Reviews' } },
  endpoints: [settleEndpoint],
  fields: [
    ofArticle,
    {
      name: 'action',
      type: 'select',
      required: true,
      index: true,
      label: { zh: '动作', en: 'Action' },
      options: reviewActions.map((value) => ({ value, label: actionLabels[value] })),
    },
    ...byWhom,
    { name: 'note', type: 'textarea', label: { zh: '说明', en: 'Note' } },
    {
      name: 'passages',
      type: 'array',
      label: { zh: '批注', en: 'Passages' },
      fields: [
        { name: 'quote', type: 'textarea', required: true, label: { zh: '原文', en: 'Quoted words' } },
        { name: 'note', type: 'textarea', required: true, label: { zh: '批注', en: 'Note' } },
        { name: 'settledByName', type: 'text', label: { zh: '处理人', en: 'Settled by' } },
        { name: 'settledAt', type: 'date', label: { zh: '处理时间', en: 'Settled at' } },
      ],
    },
    // The article's lines as they were reviewed: versions are thinned out, this stays.
    { name: 'snapshot', type: 'json', label: { zh: '当时的文字', en: 'Text then' } },
  ],
}
