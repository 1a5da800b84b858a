import type { Field } from 'payload'

/** 来稿: leads to the manuscript that the article was made of. Nothing is stored here. */
export const manuscriptField: Field = {
  name: 'manuscript',
  type: 'ui',
  label: { zh: '来稿', en: 'Manuscript' },
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '@guiyan/newsroom/client#ManuscriptField' },
  },
}
