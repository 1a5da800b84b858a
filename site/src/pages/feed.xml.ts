import rss from '@astrojs/rss'
import { routes } from '@guiyan/shared/routes'
import type { APIRoute } from 'astro'
import { siteUrl } from '../content/current.ts'
import { latestArticles } from '../content/teasers.ts'
import { plainHeadline } from '../text/headline.ts'

const itemsShown = 20

export const GET: APIRoute = () =>
  rss({
    title: '归燕',
    description: '泉州异地商会的年度荣誉：谁入选、为什么入选，每一条事实都注明出处。',
    site: `${siteUrl()}${routes.home()}`,
    customData: '<language>zh-CN</language>',
    items: latestArticles(itemsShown).map(({ href, headline, kicker, deck, publishedAt }) => ({
      link: href,
      title: plainHeadline(headline),
      description: deck ?? kicker ?? plainHeadline(headline),
      pubDate: new Date(publishedAt),
    })),
  })
