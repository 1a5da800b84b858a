// Attributes as Astro writes them: always in double quotes, a quote within as an entity.
const attribute = /\s(href|src|srcset|poster)="([^"]*)"/g
const inXml = /<(?:loc|link|guid|id)\b[^>]*>([^<]+)</g

/**
 * The addresses of our own site that a page needs: links, pictures, style sheets; each once, without
 * fragment and query. @param siteUrl without a trailing slash: absolute links to it count too
 */
export function linksOf(path: string, text: string, siteUrl: string): Set<string> {
  const found = new Set<string>()
  const add = (address: string) => {
    const own = plainPath(address, siteUrl) ?? ownPath(address.replaceAll('&amp;', '&').trim(), path, siteUrl)
    if (own !== null) found.add(own)
  }
  if (path.endsWith('/') || path.endsWith('.html')) {
    for (const [, name, value = ''] of text.matchAll(attribute)) {
      if (name === 'srcset') for (const source of value.split(/,\s+/)) add(source.split(/\s/)[0] ?? '')
      else add(value)
    }
    const refresh = redirectTarget(text)
    if (refresh !== null) add(refresh)
  } else for (const [, value = ''] of text.matchAll(inXml)) add(value)
  return found
}

/** Most links are plain paths, or such with the site's address before them: no URL needs to be parsed for them. */
function plainPath(address: string, siteUrl: string): string | null {
  const path = address.startsWith(siteUrl) ? address.slice(siteUrl.length) : address
  return /^\/(?!\/)[\w\-./]*$/.test(path) && !path.includes('/.') ? path : null
}

function ownPath(address: string, from: string, siteUrl: string): string | null {
  const url = address === '' ? null : URL.parse(address, siteUrl + from)
  return url?.origin === new URL(siteUrl).origin ? url.pathname : null
}

const redirectPage =
  /^<!doctype html><html lang="zh-Han[st]"><head><meta http-equiv="refresh" content="0; ?url=([^"]*)"/i

/** Where a page of the Redirect layout leads, if it is one: `/articles/2026/11/new/`. */
export function redirectTarget(text: string): string | null {
  return redirectPage.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null
}

/** The same for whoever sends readers there: a page of our own, or nothing. */
export function ownRedirect(text: string): string | null {
  const target = redirectTarget(text)
  return target !== null && /^\/(?![/\\])/.test(target) ? target : null
}

/** Redirect pages are short: a file of more bytes is none. */
export const redirectPageSize = 2048
