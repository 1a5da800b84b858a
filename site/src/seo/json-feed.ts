import { absolute, routes } from '@guiyan/shared/routes'
import type { FeedItem } from '../content/feed.ts'
import { brand } from '../posters/brand.ts'
import { feedDescription } from './rss-feed.ts'
import { siteName } from './site-name.ts'

/** The newest articles as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(items: FeedItem[], siteUrl: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteName,
    home_page_url: absolute(siteUrl, routes.home()),
    feed_url: absolute(siteUrl, routes.jsonFeed()),
    description: feedDescription,
    icon: absolute(siteUrl, brand.icon.src),
    language: 'zh-Hans',
    items: items.map(({ href, title, summary, publishedAt, modifiedAt, authors, award, lead }) => ({
      id: absolute(siteUrl, href),
      url: absolute(siteUrl, href),
      title,
      content_text: summary,
      summary,
      ...(lead && { image: absolute(siteUrl, lead.elsewhere.preview.src) }),
      date_published: publishedAt,
      date_modified: modifiedAt,
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
      ...(award && { tags: [award.title] }),
    })),
  }
}
