import { absolute } from '@guiyan/shared/routes'
import type { ItemList, NewsArticle, Organization, Thing } from 'schema-dts'
import type { ArticleView } from '../content/articles.ts'
import type { AwardPage } from '../content/awards.ts'
import type { ChamberPage } from '../content/chambers.ts'
import { plainHeadline } from '../text/headline.ts'
import { articleImages } from './image-object.ts'
import { partOfSite, publisher } from './web-site.ts'

/** What the site's navigation calls its articles. */
export const articleSection = '报道'

/** JSON for a `<script>` element: `<` is escaped, so that no text can end the element. */
export function jsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}

/** An article for search engines. Says nothing that the source does not: no author, no `author`. */
export function newsArticle(article: ArticleView, siteUrl: string): NewsArticle {
  return {
    '@type': 'NewsArticle',
    '@id': absolute(siteUrl, article.href),
    mainEntityOfPage: absolute(siteUrl, article.href),
    headline: plainHeadline(article.headline),
    ...(article.kicker && { alternativeHeadline: article.kicker }),
    ...(article.deck && { description: article.deck }),
    inLanguage: 'zh-Hans',
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    ...(article.bylines.length > 0 && {
      author: article.bylines.map(({ name, role }) => ({
        '@type': 'Person' as const,
        name,
        ...(role && { jobTitle: role }),
      })),
    }),
    ...(article.editor && { editor: { '@type': 'Person' as const, name: article.editor } }),
    articleSection,
    isPartOf: partOfSite(siteUrl),
    publisher: publisher(siteUrl),
    ...(article.award && {
      about: {
        '@type': 'ItemList' as const,
        '@id': absolute(siteUrl, article.award.href),
        name: article.award.title,
      },
    }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        ...(date && { datePublished: date.iso }),
      })),
    }),
    ...(article.lead && { image: articleImages(article.lead, siteUrl) }),
    ...(article.chambers.length > 0 && {
      mentions: article.chambers.map(({ name, href }) => ({
        '@type': 'Organization' as const,
        '@id': absolute(siteUrl, href),
        name,
      })),
    }),
  }
}

/** The laureates of an edition. The list says that it is unordered: its order is no rank. */
export function laureateList(award: AwardPage, siteUrl: string): ItemList {
  const ranked = award.laureates.some((laureate) => laureate.rank !== null)
  return {
    '@type': 'ItemList',
    '@id': absolute(siteUrl, award.href),
    name: award.title,
    numberOfItems: award.laureates.length,
    itemListOrder: ranked
      ? 'https://schema.org/ItemListOrderAscending'
      : 'https://schema.org/ItemListUnordered',
    itemListElement: award.laureates.flatMap(({ chamber, rank }) =>
      chamber
        ? [
            {
              '@type': 'ListItem' as const,
              ...(rank !== null && { position: rank }),
              item: {
                '@type': 'Organization' as const,
                '@id': absolute(siteUrl, chamber.href),
                name: chamber.name,
              },
            },
          ]
        : [],
    ),
  }
}

/** A chamber of commerce with the awards that this site records. */
export function organization(page: ChamberPage, siteUrl: string): Organization {
  const awards = [...page.awards.map((award) => award.title), ...page.chamber.honours]
  return {
    '@type': 'Organization',
    '@id': absolute(siteUrl, page.chamber.href),
    url: absolute(siteUrl, page.chamber.href),
    name: page.chamber.name,
    ...(page.aliases.length > 0 && { alternateName: page.aliases }),
    ...(awards.length > 0 && { award: awards }),
  }
}
