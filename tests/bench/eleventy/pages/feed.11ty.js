import { html } from '../_includes/html.js'

export const data = { permalink: '/feed.xml' }

export function render({ collections, site }) {
  const items = collections.newest.slice(0, 20).map(({ url, date, data: { title } }) => {
    const address = site + url
    return `<item><title>${html(title)}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><description>${html(title)}</description><pubDate>${date.toUTCString()}</pubDate></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>归燕</title><description>泉州异地商会的年度荣誉：谁入选、为什么入选，每一条事实都注明出处。</description><link>${site}/</link><language>zh-CN</language>${items.join('')}</channel></rss>`
}
