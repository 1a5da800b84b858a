import { photoSchema } from '@guiyan/shared/content'
import { routes, yearMonth } from '@guiyan/shared/routes'
import { photographersOf } from '../../src/content/photographer-names.ts'
import { publicFiles } from '../../src/photo-file/public-files.ts'
import { testSiteUrl } from '../testing/press-rig.ts'
import type { WireDocument } from '../testing/stand-in-cms.ts'
import type { Newsroom } from './newsroom.ts'
import type { Picker } from './picker.ts'
import { credits, moments, slugs } from './values.ts'

const outward = [
  'https://example.org/?a=1&b=2',
  'mailto:desk@example.org',
  '#top',
  '/nowhere/',
  '/_astro/x.css',
]

/** An address as an editor types it: of a page that is there, was there, may come or never was. */
export function typedLink(newsroom: Newsroom, pick: Picker): string {
  const ends = [(path: string) => path, withoutSlash, absolute, doubled, queried, shouted] as const
  return pick.one(ends)(path(newsroom, pick))
}

function path(newsroom: Newsroom, pick: Picker): string {
  const slug = (documents: WireDocument[]) => pick.maybe([...documents.flatMap(slugsOf), ...slugs]) ?? ''
  const moment = () => pick.one(moments)
  const { year, month } = yearMonth(moments[0])
  const kinds = [
    () => routes.chamber({ slug: slug(newsroom.published('chambers')) }),
    () => {
      const article = pick.maybe(newsroom.published('articles'))
      const publishedAt = String(article?.['publishedAt'] ?? moment())
      return routes.article({ publishedAt, slug: slug(article ? [article] : []) })
    },
    () => routes.article({ publishedAt: moment(), slug: slug(newsroom.published('articles')) }),
    () => routes.awardSeries({ slug: slug(newsroom.published('awardSeries')) }),
    () => routes.award({ slug: slug(newsroom.published('awardSeries')) }, { year: 2014 + pick.below(13) }),
    () => photoPath(newsroom, pick),
    () => photographerPath(pick),
    () => routes.photosOfMonth(...(Object.values(yearMonth(moment())) as [string, string])), // reason: year and month
    () => routes.articlesOfMonth(...(Object.values(yearMonth(moment())) as [string, string])), // reason: year and month
    () => routes.articlesOfYear(yearMonth(moment()).year),
    () => routes.sitemapShard(`articles-${year}-${month}`),
    routes.about,
    routes.feed,
    () => pick.maybe(outward) ?? '/',
  ] as const
  return pick.one(kinds)()
}

function photoPath(newsroom: Newsroom, pick: Picker): string {
  const photo = pick.maybe([...newsroom.published('photos'), ...newsroom.shelved('photos')])
  if (!photo) return '/photos/'
  const known = photoSchema.parse(photo)
  const file = pick.maybe([null, ...publicFiles(known)])?.file
  return file ? routes.photoFile(known, file.filename) : routes.photo(known)
}

function photographerPath(pick: Picker): string {
  const [photographer] = photographersOf(pick.one(credits))
  return photographer ? routes.photographer(photographer) : routes.photographers()
}

function slugsOf(document: WireDocument): string[] {
  const former = (document['formerSlugs'] ?? []) as { slug: string }[] // reason: as the newsroom writes them
  return [String(document['slug']), ...former.map(({ slug }) => slug)]
}

const withoutSlash = (path: string) => (path.length > 1 ? path.replace(/\/$/, '') : path)
const absolute = (path: string) => (path.startsWith('/') ? testSiteUrl + path : path)
const doubled = (path: string) => (path.endsWith('/') && path !== '/' ? `${path}/` : path)
const queried = (path: string) => (path.startsWith('/') ? `${path}?from=a&to=b#part` : path)
const shouted = (path: string) =>
  path.startsWith('/') ? `${testSiteUrl.toUpperCase()}${withoutSlash(path)}` : path
