import { base, html, jsonLd, ridge, teasers } from '../_includes/html.js'

export const data = {
  pagination: { data: 'chamberSlugs', size: 1, alias: 'slug' },
  permalink: ({ slug }) => `/chambers/${slug}/index.html`,
}

const facts = ['类型', '级别', '籍贯地', '驻地'].map(
  (name) => `<div class="fact"><dt>${name}</dt><dd class="unknown">未注明</dd></div>`,
)

export function render({ slug, chamberNames, collections, page, site }) {
  const [name, address] = [chamberNames[slug], site + page.url]
  const articles = collections.byChamber[slug] ?? []
  const count = articles.length > 30 ? `<small>共${articles.length}篇，最新30篇</small>` : ''
  return base({
    site,
    url: page.url,
    title: name,
    description: name,
    head: jsonLd({ '@type': 'Organization', '@id': address, url: address, name }),
    main: `<main id="main" class="page-chamber" tabindex="-1"><nav class="crumbs" aria-label="所在位置"><ol><li><a href="/chambers/">商会</a></li></ol></nav><header class="page-header"><h1>${html(name)}</h1><p class="flight-unknown">籍贯地、驻地未注明</p></header><div class="chamber-columns"><div class="chamber-story"><section aria-labelledby="chamber-articles"><h2 id="chamber-articles">报道 ${count}</h2>${teasers(articles.slice(0, 30))}</section></div><aside class="chamber-facts" aria-label="资料">${ridge}<dl class="facts">${facts.join('')}</dl></aside></div></main>`,
  })
}
