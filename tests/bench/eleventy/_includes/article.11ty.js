import { base, day, dayText, html, jsonLd, ridge } from './html.js'

/** An article's page around its rendered Markdown. */
export default function ({ content, title, page, lastmod, bylines, chambers, chamberNames, site }) {
  const address = site + page.url
  const [published, modified] = [page.date.toISOString(), new Date(lastmod).toISOString()]
  const data = {
    '@type': 'NewsArticle',
    '@id': address,
    mainEntityOfPage: address,
    headline: title,
    inLanguage: 'zh-Hans',
    datePublished: published,
    dateModified: modified,
    author: bylines.map(({ name, role }) => ({ '@type': 'Person', name, jobTitle: role })),
    publisher: { '@type': 'Organization', name: '归燕', url: `${site}/` },
    mentions: chambers.map((slug) => ({
      '@type': 'Organization',
      '@id': `${site}/chambers/${slug}/`,
      name: chamberNames[slug],
    })),
  }
  const authors = bylines.map(
    ({ name, role }) =>
      `<span class="author"><span class="role">${html(role)}</span> <span class="name">${html(name)}</span></span>`,
  )
  const tags = chambers.map((slug) => `<li><a href="/chambers/${slug}/">${html(chamberNames[slug])}</a></li>`)
  return base({
    site,
    url: page.url,
    title,
    description: title,
    type: 'article',
    head: `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">${jsonLd(data)}`,
    main: `<main id="main" class="page-article" tabindex="-1"><article class="story"><header class="story-header"><h1>${html(title)}</h1>${ridge}<div class="byline"><address>${authors.join('')}</address><p>本站发布：<time datetime="${day(page.date)}">${dayText(page.date)}</time></p></div></header><div class="story-body">${content}</div><footer class="story-footer"><nav aria-label="文中的商会"><p class="label">文中的商会</p><ul class="tags">${tags.join('')}</ul></nav></footer></article></main>`,
  })
}
