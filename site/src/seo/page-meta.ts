import { absolute, routes } from '@guiyan/shared/routes'
import type { Graph } from 'schema-dts'
import type { PhotoView } from '../content/photo-view.ts'
import { brand } from '../posters/brand.ts'
import { description } from '../text/description.ts'
import { scriptsOf } from '../zh-hant/twin-paths.ts'
import { sharedPictures } from './shared-pictures.ts'
import { siteName, siteTitle } from './site-name.ts'

/** What search engines and link previews are told about a page. */
export type PageMeta = {
  /** Without the site's name; null on the home page. */
  title: string | null
  /** Words of the page, of any length: they are cut. */
  description: string
  /** Root-relative address, from `routes`. Null on a page without one of its own (404). */
  path: string | null
  /** For readers alone, such as what a search found. */
  noindex?: boolean
  type?: 'article' | 'website'
  /** Address of the page's poster where it is drawn. */
  poster?: string | null
  image?: PhotoView | null
  /** ISO 8601; articles only. */
  publishedAt?: string
  modifiedAt?: string
  authors?: string[]
  section?: string
  data?: Graph['@graph']
}

/** An element of the head, as data. */
export type HeadTag =
  | { tag: 'meta'; attributes: { name: string; content: string } | { property: string; content: string } }
  | {
      tag: 'link'
      attributes: {
        rel: string
        href: string
        type?: string
        title?: string
        sizes?: string
        hreflang?: string
      }
    }

/** 标题 · 归燕 */
export function documentTitle({ title }: PageMeta): string {
  return title === null ? siteTitle : `${title} · ${siteName}`
}

/**
 * The head's metadata in a fixed order. `siteUrl`: the site's own address, as of the press's settings. `hasTwins`: its
 * pages are there in traditional characters too.
 */
export function headTags(meta: PageMeta, siteUrl: string, hasTwins: boolean): HeadTag[] {
  const words = description(meta.description)
  return [
    named('description', words),
    ...addressTags(meta, siteUrl, hasTwins),
    property('og:site_name', siteName),
    property('og:locale', 'zh_CN'),
    property('og:type', meta.type ?? 'website'),
    property('og:title', meta.title ?? siteTitle),
    property('og:description', words),
    ...pictureTags(meta, siteUrl),
    ...articleTags(meta),
    link({ rel: 'apple-touch-icon', href: brand.touchIcon.src }),
    link({ rel: 'alternate', type: 'application/rss+xml', title: siteName, href: routes.feed() }),
    link({ rel: 'alternate', type: 'application/feed+json', title: siteName, href: routes.jsonFeed() }),
  ]
}

function addressTags({ path, noindex = false }: PageMeta, siteUrl: string, hasTwins: boolean): HeadTag[] {
  if (path === null || noindex) return [named('robots', 'noindex')]
  const address = absolute(siteUrl, path)
  return [
    named('robots', 'max-image-preview:large'),
    link({ rel: 'canonical', href: address }),
    ...(hasTwins ? alternates(path, siteUrl) : []),
    property('og:url', address),
  ]
}

/** Where the page is in each script. https://developers.google.com/search/docs/specialty/international/localized-versions */
function alternates(path: string, siteUrl: string): HeadTag[] {
  return Object.entries(scriptsOf(path)).map(([hreflang, each]) =>
    link({ rel: 'alternate', hreflang, href: absolute(siteUrl, each) }),
  )
}

/** The first is shown large; the second is for WeChat, which shows links with a square. */
function pictureTags(meta: PageMeta, siteUrl: string): HeadTag[] {
  const pictures = sharedPictures(meta).flatMap(({ src, width, height, alt }) => [
    property('og:image', absolute(siteUrl, src)),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
  ])
  return [...pictures, named('twitter:card', 'summary_large_image')]
}

function articleTags({ publishedAt, modifiedAt, authors = [], section }: PageMeta): HeadTag[] {
  return [
    ...(publishedAt ? [property('article:published_time', publishedAt)] : []),
    ...(modifiedAt ? [property('article:modified_time', modifiedAt)] : []),
    ...authors.map((author) => property('article:author', author)),
    ...(section ? [property('article:section', section)] : []),
  ]
}

function named(name: string, content: string): HeadTag {
  return { tag: 'meta', attributes: { name, content } }
}

function property(name: string, content: string): HeadTag {
  return { tag: 'meta', attributes: { property: name, content } }
}

function link(attributes: Extract<HeadTag, { tag: 'link' }>['attributes']): HeadTag {
  return { tag: 'link', attributes }
}
