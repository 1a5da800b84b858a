import { base, teasers } from '../_includes/html.js'

export const data = {
  pagination: { data: 'months', size: 1, alias: 'month' },
  permalink: ({ month }) => `/articles/${month}/index.html`,
}

export function render({ month, collections, page, site }) {
  const [year, number] = month.split('/').map(Number)
  const articles = collections.byMonth[month]
  const name = `${year}年${number}月`
  return base({
    site,
    url: page.url,
    title: `${name}报道`,
    description: `归燕${name}的报道，共${articles.length}篇。`,
    main: `<main id="main" class="page-archive" tabindex="-1"><nav class="crumbs" aria-label="所在位置"><ol><li><a href="/articles/">报道</a></li><li><a href="/articles/${year}/">${year}年</a></li></ol></nav><header class="page-header"><h1>${name}</h1><p class="lede">共${articles.length}篇报道</p></header>${teasers(articles, { heading: 'h2' })}</main>`,
  })
}
