import type { Field } from 'payload'

/** Withdrawn, rights about to end, once only: above the form, and in lists. Nothing is stored. */
export const noticesField: Field = {
  name: 'photoNotices',
  type: 'ui',
  label: { zh: '使用提醒', en: 'Notices' },
  admin: {
    disableBulkEdit: true,
    components: {
      Field: '@guiyan/newsroom/client#PhotoNoticesField',
      Cell: '@guiyan/newsroom/client#PhotoNoticesCell',
    },
  },
}

/** 用在哪里, and 全站撤下. */
export const usesField: Field = {
  name: 'photoUses',
  type: 'ui',
  label: { zh: '用在哪里', en: 'Used in' },
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '@guiyan/newsroom/client#PhotoUsesField' },
  },
}
