import { base, teasers } from '../_includes/html.js'

export const data = { permalink: '/articles/index.html' }

export function render({ years, months, collections, page, site }) {
  const ofYear = (year) => months.filter((month) => month.startsWith(year))
  const sections = years.map((year) => {
    const items = ofYear(year).map(
      (month) =>
        `<li><a href="/articles/${month}/">${Number(month.slice(5))}月</a> <small>${collections.byMonth[month].length}篇</small></li>`,
    )
    const count = ofYear(year).reduce((sum, month) => sum + collections.byMonth[month].length, 0)
    return `<section><h2><a href="/articles/${year}/">${year}年</a> <small>${count}篇</small></h2><ul class="months">${items.join('')}</ul></section>`
  })
  return base({
    site,
    url: page.url,
    title: '报道',
    description: '归燕的全部报道，按年月归档。',
    main: `<main id="main" class="page-archive" tabindex="-1"><header class="page-header"><h1>报道</h1><p class="lede">全部报道，按年月归档。</p></header><div class="archive"><section aria-labelledby="latest"><h2 id="latest">最新</h2>${teasers(collections.newest.slice(0, 10), { size: 'card' })}</section><nav class="archive-years" aria-label="按年月">${sections.join('')}</nav></div></main>`,
  })
}
