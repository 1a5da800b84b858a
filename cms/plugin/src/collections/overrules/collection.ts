import type { CollectionConfig } from 'payload'
import { byWhom, deskRecord, ofArticle } from '../desk-record.ts'

/** 放行: a soft check that somebody overruled by name, for this article and these words. */
export const overrulesCollection: CollectionConfig = {
  ...deskRecord,
  slug: 'overrules',
  labels: { singular: { zh: '放行', en: 'Overrule' }, plural: { zh: '放行', en: 'Overrules' } },
  fields: [
    ofArticle,
    { name: 'check', type: 'text', required: true, index: true, label: { zh: '检查', en: 'Check' } },
    // What was found then; the same check finding something else asks again.
    { name: 'about', type: 'text', required: true, label: { zh: '针对', en: 'About' } },
    { name: 'reason', type: 'text', label: { zh: '理由', en: 'Reason' } },
    ...byWhom,
  ],
}
