import rss from '@astrojs/rss'
import { absolute, routes } from '@guiyan/shared/routes'
import type { FeedItem } from '../content/feed.ts'
import { brand } from '../posters/brand.ts'
import { siteName } from './site-name.ts'
import { xmlText } from './xml-text.ts'

/** What the feeds say of themselves. */
export const feedDescription = '泉州异地商会的年度荣誉：谁入选、为什么入选，每一条事实都注明出处。'

/** The newest articles as RSS 2.0, their pictures as Media RSS with the words that always stay with them. */
export function rssFeed(items: FeedItem[], siteUrl: string): Promise<Response> {
  const home = absolute(siteUrl, routes.home())
  const newest = items
    .map(({ modifiedAt }) => modifiedAt)
    .sort()
    .at(-1)
  return rss({
    title: siteName,
    description: feedDescription,
    site: home,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      '<language>zh-CN</language>',
      `<atom:link href="${absolute(siteUrl, routes.feed())}" rel="self" type="application/rss+xml"/>`,
      newest && `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
      // RSS wants at most 144 pixels, and takes the address alone.
      `<image><url>${absolute(siteUrl, brand.touchIcon.src)}</url><title>${siteName}</title><link>${home}</link></image>`,
    ]
      .filter(Boolean)
      .join(''),
    items: items.map((item) => ({
      link: item.href,
      title: item.title,
      description: item.summary,
      pubDate: new Date(item.publishedAt),
      ...(item.award && { categories: [item.award.title] }),
      customData: `${creators(item)}${picture(item, siteUrl)}`,
    })),
  })
}

function creators({ authors }: FeedItem): string {
  return authors.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`).join('')
}

function picture({ lead }: FeedItem, siteUrl: string): string {
  if (!lead) return ''
  const { src, width, height } = lead.elsewhere.preview
  return [
    `<media:content url="${absolute(siteUrl, src)}" medium="image" width="${width}" height="${height}">`,
    `<media:description type="plain">${xmlText(lead.caption)}</media:description>`,
    `<media:credit>${xmlText(lead.words.creditLine)}</media:credit>`,
    '</media:content>',
  ].join('')
}
