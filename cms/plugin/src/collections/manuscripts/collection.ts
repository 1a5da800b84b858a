import type { Access, CollectionConfig } from 'payload'
import { nobody } from '../../access/fields.ts'
import { hasRole, isStaff, mayPublish } from '../../access/roles.ts'
import { noteBase, refuseStale } from '../../editing/base.ts'
import { mayHandIn } from '../../manuscript/may-hand-in.ts'
import { articleEndpoint } from '../../manuscript/article/article-endpoint.ts'
import { readEndpoint } from '../../manuscript/read-endpoint.ts'
import { saveEndpoint } from '../../manuscript/save-endpoint.ts'
import { suggestionsEndpoint } from '../../manuscript/suggestions/suggestions-endpoint.ts'
import { inTurnOfDocument, inTurnOfEach } from '../../other-processes/turns.ts'
import { refuseMalformed } from '../../publishing/refuse-malformed.ts'
import { keepSystemFields } from '../../publishing/stamp.ts'
import { tidy } from '../../publishing/tidy.ts'
import { checkArrangement } from './hooks/check-arrangement.ts'
import { keepWithArticle } from './hooks/keep-with-article.ts'

const own: Access = ({ req }) =>
  mayPublish(req) || (hasRole(req.user, 'journalist') && { createdBy: { equals: req.user?.id } })

/** 来稿: a manuscript as it came, what the desk made of it, and the article that it became. The original never changes. */
export const manuscriptsCollection: CollectionConfig = {
  slug: 'manuscripts',
  labels: { singular: { zh: '来稿', en: 'Manuscript' }, plural: { zh: '来稿', en: 'Manuscripts' } },
  admin: {
    group: { zh: '编辑部', en: 'Newsroom' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'source', 'fileName', 'article', 'createdBy', 'updatedAt'],
  },
  access: {
    read: ({ req }) => isStaff(req),
    create: ({ req }) => mayHandIn(req),
    update: own,
    delete: own,
  },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [readEndpoint, saveEndpoint, articleEndpoint, suggestionsEndpoint],
  hooks: {
    beforeOperation: [inTurnOfDocument, refuseMalformed, tidy, noteBase],
    beforeValidate: [inTurnOfEach, keepSystemFields, refuseStale],
    beforeChange: [checkArrangement],
    beforeDelete: [keepWithArticle],
  },
  fields: [
    { name: 'title', type: 'text', required: true, label: { zh: '题目', en: 'Title' } },
    {
      name: 'source',
      type: 'select',
      required: true,
      label: { zh: '来自', en: 'From' },
      options: [
        { value: 'paste', label: { zh: '粘贴', en: 'Pasted' } },
        { value: 'txt', label: { zh: '文本文件', en: 'Text file' } },
        { value: 'docx', label: { zh: 'Word 文件', en: 'Word file' } },
        { value: 'html', label: { zh: '网页文件', en: 'HTML file' } },
      ],
    },
    { name: 'fileName', type: 'text', label: { zh: '文件名', en: 'File name' } },
    {
      name: 'original',
      type: 'textarea',
      required: true,
      label: { zh: '原文', en: 'Original' },
      access: { update: nobody },
      admin: { readOnly: true },
    },
    // Blocks as in manuscript/arrangement.ts, and the arrangement as the person left it.
    {
      name: 'blocks',
      type: 'json',
      required: true,
      label: { zh: '段落', en: 'Blocks' },
      access: { update: nobody },
    },
    { name: 'arrangement', type: 'json', label: { zh: '编排', en: 'Arrangement' } },
    // What reading the file left out or changed, said to the person: images, tables, formatting.
    {
      name: 'notices',
      type: 'json',
      label: { zh: '读入时略去', en: 'Left out' },
      access: { update: nobody },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      index: true,
      label: { zh: '成稿', en: 'Article' },
      access: { create: nobody, update: nobody },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      label: { zh: '经手人', en: 'By' },
      access: { create: nobody, update: nobody },
      admin: { readOnly: true },
    },
  ],
}
