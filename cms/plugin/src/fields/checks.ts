import type { Field } from 'payload'

/** 发布前检查: what is missing or odd, and what was let pass. Nothing is stored in it. */
export const checksField: Field = {
  name: 'checks',
  type: 'ui',
  label: { zh: '发布前检查', en: 'Before publishing' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '@guiyan/newsroom/client#ArticleChecksField' },
  },
}
