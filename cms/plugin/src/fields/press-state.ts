import type { Field } from 'payload'

/** 上线状态: how far the document is on its way to readers. Nothing is stored; the parts ask the presses. */
export const pressStateField: Field = {
  name: 'pressState',
  type: 'ui',
  label: { zh: '上线状态', en: 'On the site' },
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    components: {
      Field: '@guiyan/newsroom/client#DocumentStateField',
      Cell: '@guiyan/newsroom/client#DocumentStateCell',
    },
  },
}
