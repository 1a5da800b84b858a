import { base, teasers } from '../_includes/html.js'

export const data = {
  pagination: { data: 'years', size: 1, alias: 'year' },
  permalink: ({ year }) => `/articles/${year}/index.html`,
}

export function render({ year, months, collections, page, site }) {
  const own = months.filter((month) => month.startsWith(year))
  const count = own.reduce((sum, month) => sum + collections.byMonth[month].length, 0)
  const sections = own.map((month) => {
    const articles = collections.byMonth[month]
    const [name, href] = [`${Number(month.slice(5))}月`, `/articles/${month}/`]
    const more =
      articles.length > 5 ? `<p class="more"><a href="${href}">${name}全部${articles.length}篇</a></p>` : ''
    return `<section class="archive-month"><h2><a href="${href}">${name}</a> <small>${articles.length}篇</small></h2>${teasers(articles.slice(0, 5))}${more}</section>`
  })
  return base({
    site,
    url: page.url,
    title: `${year}年报道`,
    description: `归燕${year}年的报道，共${count}篇。`,
    main: `<main id="main" class="page-archive" tabindex="-1"><nav class="crumbs" aria-label="所在位置"><ol><li><a href="/articles/">报道</a></li></ol></nav><header class="page-header"><h1>${year}年</h1><p class="lede">共${count}篇报道</p></header>${sections.join('')}</main>`,
  })
}
