import type { Field, SelectField } from 'payload'
import { nobody, staffOnly } from '../access/fields.ts'
import { mayPublish } from '../access/roles.ts'

/** 送审: how far a draft is. Whoever may edit the draft may hand it in; editors filter their list by it. */
export const stageField: SelectField = {
  name: 'stage',
  type: 'select',
  label: { zh: '稿件状态', en: 'Stage' },
  defaultValue: 'draft',
  index: true,
  options: [
    { value: 'draft', label: { zh: '写作中', en: 'Writing' } },
    { value: 'proposed', label: { zh: '送审', en: 'Handed in' } },
    { value: 'returned', label: { zh: '退回', en: 'Returned' } },
    { value: 'ready', label: { zh: '待发', en: 'Ready' } },
  ],
  // Who writes says that it is handed in; the rest is for editors to say (review/guard-stage.ts).
  filterOptions: ({ data, options, req }) =>
    mayPublish(req)
      ? options
      : options.filter(
          (option) => typeof option === 'object' && ['draft', 'proposed', data?.stage].includes(option.value),
        ),
  access: { read: staffOnly },
  admin: {
    isClearable: false,
    components: { Cell: '@guiyan/newsroom/client#StageCell' },
    position: 'sidebar',
    description: {
      zh: '写好后选“送审”，编辑即可看到。',
      en: 'Choose “Handed in” when an editor should look.',
    },
  },
}

/** Who made the document; a journalist edits only their own. */
export const createdByField: Field = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: { zh: '创建人', en: 'Created by' },
  index: true,
  access: { read: staffOnly, create: nobody, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
}

/** When the site first showed the document. Decides an article's address, so it never changes. */
export const publishedAtField: Field = {
  name: 'publishedAt',
  type: 'date',
  label: { zh: '首次发布', en: 'First published' },
  index: true,
  access: { create: nobody, update: nobody },
  admin: {
    position: 'sidebar',
    readOnly: true,
    condition: (data) => Boolean(data?.publishedAt),
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
  },
}
