import { posterAddress } from '../../src/posters/poster.ts'

/** Headers that every answer of the site carries. */
export function securityHeaders(siteUrl: string, cmsUrl: string): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    // Galleries have a script, a file of ours (src/lightbox). Nothing inline runs.
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    // What a script of ours asks of the site; Lighthouse reads robots.txt under it.
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    // The CMS shows a page beside its editor.
    `frame-ancestors ${new URL(cmsUrl).origin}`,
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Over plain http browsers ignore it, and a local installation must stay reachable.
    ...(siteUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=63072000' } : {}),
  }
}

const year = 365 * 24 * 3600
/** Addresses of derivatives: files beside a photo's page. Posters lie beside the pages of the others. */
export const photoFile = /^\/photos\/\d+\/\d+\/[^/]+\/[^/]+$/
/** Addresses of open data: files beside an edition's or a series' page. */
export const dataFile = /^\/awards\/.+\.(csv|json|jsonld)$/

/**
 * Headers of a file by its address. Pages are asked for anew each time, so that a publish is seen at once;
 * hashed names never change. Feed readers may show our pictures, and any site's script may read open data.
 */
export function fileHeaders(path: string): Record<string, string> {
  const picture = photoFile.test(path) || posterAddress.test(path)
  const unchanging = path.startsWith('/_astro/') || picture
  return {
    'Cache-Control': unchanging ? `public, max-age=${year}, immutable` : 'public, max-age=0, must-revalidate',
    ...(picture || dataFile.test(path) ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
    ...(dataFile.test(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  }
}

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

/** The content type of a file by its ending, with its charset where it has one; null for endings we do not make. */
export function contentType(file: string): string | null {
  return contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? null
}
