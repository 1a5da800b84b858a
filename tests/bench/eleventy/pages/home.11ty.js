import { base, html, ridge, teasers } from '../_includes/html.js'

export const data = { permalink: '/index.html' }

export function render({ collections, chamberSlugs, chamberNames, page, site }) {
  const chambers = chamberSlugs.map(
    (slug) => `<dd><a href="/chambers/${slug}/">${html(chamberNames[slug])}</a></dd>`,
  )
  return base({
    site,
    url: page.url,
    description: '归燕记录泉州异地商会的年度荣誉：谁入选、为什么入选，每一条事实都注明出处。',
    main: `<main id="main" class="page-home" tabindex="-1"><h1 class="visually-hidden">归燕：泉州异地商会年度记录</h1><section class="home-lead" aria-label="最新报道">${teasers(collections.newest.slice(0, 10), { size: 'card' })}<p class="more"><a href="/articles/">全部报道</a></p></section><section class="home-chambers" aria-labelledby="chambers-by-home">${ridge}<header class="section-header"><h2 id="chambers-by-home"><a href="/chambers/by-home/">按籍贯地看商会</a></h2></header><dl class="place-index"><div><dt>未注明</dt>${chambers.join('')}</div></dl></section></main>`,
  })
}
