import { createHash } from 'node:crypto'
import { archiveOfMonth, archiveYear } from '../../../src/content/archive.ts'
import { articleAt } from '../../../src/content/articles.ts'
import { chamberAt } from '../../../src/content/chambers.ts'
import { staticPaths as plainPaths } from '../../../src/content/paths.ts'
import { sitemapOf } from '../../../src/content/sitemap.ts'

type Params = Record<string, string>

/** What a page of each pattern shows, all of it. A page without a key is rendered in every build. */
const shown: Record<string, (params: Params) => unknown> = {
  '/articles/[year]/[month]/[slug]/': ({ year = '', month = '', slug = '' }) => articleAt(year, month, slug),
  '/articles/[year]/[month]/': ({ year = '', month = '' }) => archiveOfMonth(year, month),
  '/articles/[year]/': ({ year = '' }) => archiveYear(year),
  '/chambers/[slug]/': ({ slug = '' }) => chamberAt(slug),
  '/sitemaps/[shard].xml': ({ shard = '' }) => sitemapOf(shard),
}

/** The paths of a pattern with Astro's `cacheKey`: a page is rendered again where its key differs. */
export function staticPaths(pattern: string): { params: Params; cacheKey?: string }[] {
  const content = shown[pattern]
  return plainPaths(pattern).map(({ params }) =>
    content ? { params, cacheKey: digest(content(params)) } : { params },
  )
}

function digest(value: unknown): string {
  const json = JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part))
  return createHash('sha256').update(json).digest('base64')
}
