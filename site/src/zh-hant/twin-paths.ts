import { routes } from '@guiyan/shared/routes'

/** Below this lie the pages in traditional characters, each at the address of its original. */
export const twinFolder = '/zh-hant'

const feeds: readonly string[] = [routes.feed(), routes.jsonFeed()]

/**
 * The address of a page's twin in traditional characters: `/about/` → `/zh-hant/about/`. Pages and feeds have one;
 * null for what has none: pictures, style sheets, sitemaps, data.
 */
export function twinPath(path: string): string | null {
  const isPage = path.endsWith('/') || path.endsWith('.html')
  return !isTwin(path) && (isPage || feeds.includes(path)) ? twinFolder + path : null
}

/** Whether an address is below `/zh-hant/`. */
export function isTwin(path: string): boolean {
  return path.startsWith(`${twinFolder}/`)
}

/** The address of the page that a twin is made of: `/zh-hant/about/` → `/about/`. Other addresses stay. */
export function originalPath(path: string): string {
  const original = isTwin(path) ? path.slice(twinFolder.length) : path
  return twinPath(original) === path ? original : path
}

/**
 * Where a link of a twin leads: to the twin of one of our pages, else where it led. `href` may be absolute and have
 * a query and a fragment. @param siteUrl without a trailing slash
 */
export function twinLink(href: string, siteUrl: string): string {
  const origin = href.startsWith(`${siteUrl}/`) ? siteUrl : ''
  const [, path = '', rest = ''] = /^(\/(?!\/)[^?#]*|)(.*)$/s.exec(href.slice(origin.length)) ?? []
  const twin = path === '' ? null : twinPath(path)
  return twin === null ? href : origin + twin + rest
}

/** Where a page is, by `hreflang`: in each script, and for a reader of neither. */
export function scriptsOf(path: string): Record<'zh-Hans' | 'zh-Hant' | 'x-default', string> {
  return { 'zh-Hans': path, 'zh-Hant': twinFolder + path, 'x-default': path }
}
