import { base, html } from '../_includes/html.js'

export const data = {
  pagination: { data: 'prose', size: 1, alias: 'piece' },
  permalink: ({ piece }) => (piece.path === '404' ? '/404.html' : `/${piece.path}/index.html`),
}

export function render({ piece, page, site }) {
  return base({
    site,
    url: page.url,
    title: piece.title,
    description: piece.description,
    main: `<main id="main" class="page-prose" tabindex="-1"><header class="page-header"><h1>${html(piece.title)}</h1></header><div class="prose"><p>${html(piece.body)}</p></div></main>`,
  })
}
