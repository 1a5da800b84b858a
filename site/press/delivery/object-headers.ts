import { createHash } from 'node:crypto'
import { ownRedirect, redirectPageSize } from '../release/links.ts'
import { fileOf } from '../release/releases.ts'
import { contentType, fileHeaders } from '../serving/headers.ts'

/** What an object is stored with, so that the bucket answers as the press's own server would. */
export type ObjectHeaders = {
  ContentType: string
  CacheControl: string | undefined
  /** A former address: S3's website hosting then answers 301 in place of the small page. */
  WebsiteRedirectLocation: string | undefined
}

/** The headers of the file at an address. */
export function objectHeaders(path: string, bytes: Buffer): ObjectHeaders {
  const file = fileOf(path)
  const isShortPage = file.endsWith('.html') && bytes.byteLength <= redirectPageSize
  return {
    ContentType: contentType(file) ?? 'application/octet-stream',
    CacheControl: fileHeaders(path)['Cache-Control'],
    WebsiteRedirectLocation: (isShortPage && ownRedirect(bytes.toString('utf8'))) || undefined,
  }
}

const samplePages = ['/', '/404.html', '/feed.xml', '/robots.txt', '/about/poster-0123456789abcdef.png']
const sampleFiles = [
  'css',
  'js',
  'woff2',
  'json',
  'jsonld',
  'csv',
  'svg',
  'ico',
  'jpg',
  'png',
  'webp',
  'avif',
  'other',
]
const samples = [
  ...samplePages,
  ...sampleFiles.flatMap((ending) => [`/_astro/a.${ending}`, `/photos/2026/11/1/a.${ending}`]),
]

/** Differs where files would be stored with other headers than before: equal bytes then are no equal object. */
export const headersId = createHash('sha256')
  .update(JSON.stringify(samples.map((path) => objectHeaders(path, Buffer.alloc(0)))))
  .digest('hex')
  .slice(0, 16)
