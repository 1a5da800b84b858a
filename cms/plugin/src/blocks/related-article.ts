import type { Block } from 'payload'

export const relatedArticle: Block = {
  slug: 'relatedArticle',
  labels: {
    singular: { zh: '相关报道', en: 'Related article' },
    plural: { zh: '相关报道', en: 'Related articles' },
  },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      label: { zh: '报道', en: 'Article' },
    },
  ],
}
