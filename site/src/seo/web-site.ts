import { absolute, routes } from '@guiyan/shared/routes'
import type { NewsMediaOrganization, SearchAction, WebSite } from 'schema-dts'
import { brand } from '../posters/brand.ts'
import { siteName } from './site-name.ts'

/** Who publishes the site. */
export function publisher(siteUrl: string): Exclude<NewsMediaOrganization, string> {
  const { src, width, height } = brand.icon
  const pixels = (value: number) => ({ '@type': 'QuantitativeValue' as const, value, unitText: 'px' })
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absolute(siteUrl, '/#publisher'),
    name: siteName,
    url: absolute(siteUrl, routes.home()),
    correctionsPolicy: absolute(siteUrl, routes.corrections()),
    logo: {
      '@type': 'ImageObject',
      url: absolute(siteUrl, src),
      width: pixels(width),
      height: pixels(height),
    },
  }
}

/** The site that a page is part of. */
export function partOfSite(siteUrl: string): Exclude<WebSite, string> {
  return {
    '@type': 'WebSite',
    '@id': absolute(siteUrl, '/#website'),
    name: siteName,
    url: absolute(siteUrl, routes.home()),
  }
}

/** The site itself, with the address of its search. */
export function webSite(siteUrl: string): WebSite {
  return {
    ...partOfSite(siteUrl),
    inLanguage: 'zh-Hans',
    publisher: publisher(siteUrl),
    potentialAction: searchAction(siteUrl),
  }
}

function searchAction(siteUrl: string): SearchAction {
  const action = {
    '@type': 'SearchAction' as const,
    target: {
      '@type': 'EntryPoint' as const,
      urlTemplate: `${absolute(siteUrl, routes.search())}?q={search_term_string}`,
    },
    // Google's own name for it, which the vocabulary leaves open.
    'query-input': 'required name=search_term_string',
  }
  return action
}
