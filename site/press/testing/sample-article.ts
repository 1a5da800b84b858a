const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

/** An article that nothing else leads to, as REST gives it; its address is `articleAddress`. */
export const sampleArticle = (fields: object = {}) => ({
  slug: 'xin-wen',
  headline: '一篇新闻',
  publishedAt: '2026-11-20T02:00:00.000Z',
  body: { root: { type: 'root', children: [paragraph('正文第一段')] } },
  ...fields,
})

export const articleAddress = '/articles/2026/11/xin-wen/'
