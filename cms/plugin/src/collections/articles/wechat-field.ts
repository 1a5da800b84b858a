import type { Field } from 'payload'

/** 复制到公众号 beside the article. */
export const wechatField: Field = {
  name: 'wechatCopy',
  type: 'ui',
  label: { zh: '公众号', en: 'WeChat' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '@guiyan/newsroom/client#WechatField' },
  },
}
