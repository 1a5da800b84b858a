import { base, html } from '../_includes/html.js'

export const data = {
  pagination: { data: 'directories', size: 1, alias: 'directory' },
  permalink: ({ directory }) => `/${directory.path}/index.html`,
}

export function render({ directory, chamberSlugs, chamberNames, page, site }) {
  const cards = chamberSlugs.map(
    (slug) =>
      `<li><article class="chamber-card undirected"><h3 class="chamber-card-name"><a href="/chambers/${slug}/">${html(chamberNames[slug])}</a></h3><p class="flight-unknown">籍贯地、驻地未注明</p></article></li>`,
  )
  return base({
    site,
    url: page.url,
    title: directory.title,
    description: `归燕收录的泉州异地商会，${directory.title}。`,
    main: `<main id="main" class="page-directory" tabindex="-1"><header class="page-header"><h1>商会名录</h1><p class="lede">收录${chamberSlugs.length}家泉州异地商会。</p><nav class="tabs" aria-label="排列方式"><ul><li><a href="/chambers/">按名称</a></li><li><a href="/chambers/by-home/">按籍贯地</a></li><li><a href="/chambers/by-host/">按驻地</a></li><li><a href="/chambers/by-honour/">按荣誉</a></li></ul></nav></header><section class="directory-group"><h2>${directory.group} <small>${chamberSlugs.length}家</small></h2><ul class="chamber-grid">${cards.join('')}</ul></section></main>`,
  })
}
