import { isSafeHref, type LinkNode } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { content, siteUrl } from './current.ts'
import { awardLink } from './links.ts'
import { fixedPaths } from './paths.ts'

/** Where a link leads; `external` is another site. */
export type LinkTarget = { href: string; external: boolean }

type Fields = LinkNode['fields']

/** What a link names, the same for every link to the same target: `chambers:12`, or the address as typed. */
export function linkKey({ linkType, url, doc }: Fields): string {
  return linkType === 'internal' && doc ? `${doc.relationTo}:${doc.value}` : (url ?? '')
}

/**
 * Where a link of a body leads, or null where its words must stand alone: an unsafe address, or a page of ours
 * that is not there. So a page can be withdrawn whoever links to it, and the reader never meets a dead link.
 */
export function linkTarget({ linkType, url, doc }: Fields): LinkTarget | null {
  if (linkType === 'internal') {
    const href = doc && documentAddress(doc)
    return href ? { href, external: false } : null
  }
  if (!url || !isSafeHref(url)) return null
  const address = new URL(url, siteUrl())
  if (address.origin !== new URL(siteUrl()).origin)
    return { href: url, external: address.protocol !== 'mailto:' }
  const path = withSlash(address.pathname)
  if (url.startsWith('#')) return { href: url, external: false }
  return isThere(path) ? { href: path + address.search + address.hash, external: false } : null
}

function documentAddress({ relationTo, value }: NonNullable<Fields['doc']>): string | null {
  switch (relationTo) {
    case 'awards':
      return awardLink(value)?.href ?? null
    case 'chambers': {
      const card = content().card('chambers', value)
      return card && routes.chamber(card)
    }
    case 'articles': {
      const card = content().card('articles', value)
      return card && routes.article(card)
    }
  }
}

/** Whether a page of ours answers at a typed path today. Each look-up is a read, so it follows what is published. */
function isThere(path: string): boolean {
  if (fixedPaths.includes(path)) return true
  if (path.includes('//')) return false
  const [section, first = '', second = '', third = ''] = path.slice(1, -1).split('/')
  switch (section) {
    case 'articles':
      return third ? hasArticle(third, path) : content().count('articles', period(first, second)) > 0
    case 'chambers':
      return second === '' && idsOf('chambers', first).length > 0
    case 'awards':
      return third === '' && hasEdition(first, second)
    case 'photos': {
      const card = content().card('photos', third)
      return card !== null && routes.photo(card) === path
    }
    default:
      return false
  }
}

const period = (year: string, month: string) =>
  month ? (`month=${year}-${month}` as const) : (`year=${year}` as const)

/** Whether an article of today or of before answers at this path. */
function hasArticle(slug: string, path: string): boolean {
  return idsOf('articles', slug).some((id) => {
    const card = content().card('articles', id)
    return card !== null && routes.article({ publishedAt: card.publishedAt, slug }) === path
  })
}

function hasEdition(seriesSlug: string, year: string): boolean {
  const series = idsOf('awardSeries', seriesSlug)
  if (year === '') return series.length > 0
  return series.some((id) => content().count('awards', `edition=${id}/${year}`) > 0)
}

/** Who has a slug now, and who had it before. */
function idsOf(collection: 'articles' | 'chambers' | 'awardSeries', slug: string): string[] {
  const id = content().idBySlug(collection, slug)
  return [...(id === null ? [] : [id]), ...content().list(collection, `former=${slug}`)]
}

/** `/about` and `/about/` are the same page; a file keeps its name. */
function withSlash(pathname: string): string {
  return pathname.endsWith('/') || /\.\w+$/.test(pathname) ? pathname : `${pathname}/`
}
