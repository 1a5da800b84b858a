const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const html = (text) => String(text).replace(/[&<>"']/g, (letter) => escapes[letter])

const local = (date) => new Date(date.getTime() + 8 * 3600_000).toISOString()
export const day = (date) => local(date).slice(0, 10)
export function dayText(date) {
  const [year, month, dayOfMonth] = day(date).split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

export const ridge =
  '<svg class="ridge" viewBox="0 0 240 20" aria-hidden="true" focusable="false"><path d="M3 3C40 14 80 17.5 120 17.5S200 14 237 3M15 1.5C30 9 46 13 66 14.8M225 1.5C210 9 194 13 174 14.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"></path></svg>'

export function teasers(pages, { size = 'line', heading = 'h3' } = {}) {
  const items = pages.map(
    ({ url, date, data }) =>
      `<li><article class="teaser teaser-${size}"><div class="teaser-words"><${heading} class="teaser-headline"><a href="${url}">${html(data.title)}</a></${heading}><p class="date"><time datetime="${day(date)}">${dayText(date)}</time></p></div></article></li>`,
  )
  return `<ul class="teasers teasers-${size}">${items.join('')}</ul>`
}

export const jsonLd = (thing) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': [thing] }).replaceAll('<', '\\u003c')}</script>`

const siteTitle = '归燕 · 泉州异地商会年度记录'
const swallow =
  '<svg class="swallow" viewBox="0 0 64 40" aria-hidden="true" focusable="false"><path d="M2 6c14-2 23 3 29 10 4-5 12-9 22-9 3 0 6 1 9 3-4 0-7 1-9 3-6 5-12 9-18 11-3 3-7 7-13 14 2-6 3-10 3-13-4 3-9 6-15 8 6-5 11-10 14-15C19 13 12 8 2 6Z" fill="currentColor"></path></svg>'
const parts = [
  ['/articles/', '报道'],
  ['/awards/', '榜单'],
  ['/chambers/', '商会'],
  ['/about/', '关于'],
]

/** A whole page. `head`: what it adds to the head. */
export function base({ site, url, title, description, type = 'website', head = '', main }) {
  const address = site + url
  const current = (href) =>
    url === href ? ' aria-current="page"' : url.startsWith(href) ? ' aria-current="true"' : ''
  const links = parts.map(([href, name]) => `<li><a href="${href}"${current(href)}>${name}</a></li>`).join('')
  return `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"><title>${title ? `${html(title)} · 归燕` : siteTitle}</title><meta name="description" content="${html(description)}"><meta name="robots" content="max-image-preview:large"><link rel="canonical" href="${address}"><meta property="og:url" content="${address}"><meta property="og:site_name" content="归燕"><meta property="og:locale" content="zh_CN"><meta property="og:type" content="${type}"><meta property="og:title" content="${html(title ?? siteTitle)}"><meta property="og:description" content="${html(description)}"><meta name="twitter:card" content="summary">${head}<link rel="icon" href="/_astro/icon.svg" type="image/svg+xml"><link rel="alternate" type="application/rss+xml" title="归燕" href="/feed.xml"><link rel="stylesheet" href="/_astro/site.css"></head><body><a class="skip" href="#main">跳到正文</a><header class="site-header"><div class="masthead"><a class="site-name" href="/">${swallow}<span>归燕</span></a><nav aria-label="栏目"><ul>${links}</ul></nav></div></header>${main}<footer class="site-footer"><div><p class="footer-name">归燕</p><p>记录泉州异地商会的年度荣誉，每一条事实都注明出处。</p><nav aria-label="页脚"><ul><li><a href="/about/">关于归燕</a></li><li><a href="/method/">我们怎样核对</a></li><li><a href="/corrections/">更正</a></li><li><a href="/articles/">报道归档</a></li><li><a href="/feed.xml">RSS 订阅</a></li></ul></nav></div></footer></body></html>`
}
