import { absolute } from '@guiyan/shared/routes'
import type { Graph } from 'schema-dts'
import type { PhotoView } from '../content/photo-view.ts'
import { excerpt } from '../text/excerpt.ts'

export const siteName = '归燕'
const siteTitle = '归燕 · 泉州异地商会年度记录'
const descriptionLength = 120

/** What search engines and link previews are told about a page. */
export type PageMeta = {
  /** Without the site's name; null on the home page. */
  title: string | null
  description: string
  /** Root-relative address, from `routes`. Null on a page without one of its own (404). */
  path: string | null
  type?: 'article' | 'website'
  image?: PhotoView | null
  /** ISO 8601; articles only. */
  publishedAt?: string
  modifiedAt?: string
  data?: Graph['@graph']
}

/** An element of the head, as data. */
export type HeadTag =
  | { tag: 'meta'; attributes: { name: string; content: string } | { property: string; content: string } }
  | { tag: 'link'; attributes: { rel: string; href: string } }

/** 标题 · 归燕 */
export function documentTitle({ title }: PageMeta): string {
  return title === null ? siteTitle : `${title} · ${siteName}`
}

/** The head's metadata in a fixed order. `siteUrl`: the site's own address, as of the press's settings. */
export function headTags(meta: PageMeta, siteUrl: string): HeadTag[] {
  const description = excerpt(meta.description, descriptionLength)
  const address = meta.path === null ? null : absolute(siteUrl, meta.path)
  return [
    named('description', description),
    ...(address === null
      ? [named('robots', 'noindex')]
      : [
          named('robots', 'max-image-preview:large'),
          link('canonical', address),
          property('og:url', address),
        ]),
    property('og:site_name', siteName),
    property('og:locale', 'zh_CN'),
    property('og:type', meta.type ?? 'website'),
    property('og:title', meta.title ?? siteTitle),
    property('og:description', description),
    ...imageTags(meta.image ?? null, siteUrl),
    ...(meta.publishedAt ? [property('article:published_time', meta.publishedAt)] : []),
    ...(meta.modifiedAt ? [property('article:modified_time', meta.modifiedAt)] : []),
  ]
}

function imageTags(photo: PhotoView | null, siteUrl: string): HeadTag[] {
  if (!photo) return [named('twitter:card', 'summary')]
  return [
    property('og:image', absolute(siteUrl, photo.elsewhere.preview.src)),
    property('og:image:width', String(photo.elsewhere.preview.width)),
    property('og:image:height', String(photo.elsewhere.preview.height)),
    property('og:image:alt', photo.words.alt ?? photo.words.description),
    named('twitter:card', 'summary_large_image'),
  ]
}

function named(name: string, content: string): HeadTag {
  return { tag: 'meta', attributes: { name, content } }
}

function property(name: string, content: string): HeadTag {
  return { tag: 'meta', attributes: { property: name, content } }
}

function link(rel: string, href: string): HeadTag {
  return { tag: 'link', attributes: { rel, href } }
}
