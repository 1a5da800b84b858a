import { routes } from '@guiyan/shared/routes'
import { content } from './current.ts'
import { photosById, type PhotoView } from './photo-view.ts'

/** How many pictures of a year the page of a photographer shows; the year's own page has all. */
const photosShownOfYear = 12

export type PhotographerLink = { name: string; slug: string; href: string; count: number }
export type PhotographerYear = { year: string; href: string; count: number; photos: PhotoView[] }
/** The pictures of one person. Namesakes in pinyin (张三, 章三) share an address and stand there apart. */
export type Oeuvre = { name: string; count: number; years: PhotographerYear[] }

/** Everybody whom a picture's credit names, in the order of pinyin. */
export function allPhotographers(): PhotographerLink[] {
  return content()
    .values('photos', 'photographer')
    .map(({ value, count }) => {
      const [slug = '', name = ''] = value.split('/')
      return { name, slug, href: routes.photographer({ slug }), count }
    })
}

/** The addresses of all photographers' pages, each followed by those of its years. */
export function photographerAddresses(): string[] {
  const slugs = new Set(allPhotographers().map(({ slug }) => slug))
  return [...slugs].flatMap((slug) => [
    routes.photographer({ slug }),
    ...new Set(yearsOf(slug).map(({ year }) => routes.photographerYear({ slug }, year))),
  ])
}

/** What a photographer's page shows: per person the years, newest first, with the newest pictures; null for a slug of nobody. */
export function photographerPage(slug: string): Oeuvre[] | null {
  return oeuvres(slug, yearsOf(slug), photosShownOfYear)
}

/** All pictures of a year under a photographer's slug; null where there are none. */
export function photographerYearPage(slug: string, year: string): Oeuvre[] | null {
  return oeuvres(
    slug,
    yearsOf(slug).filter((entry) => entry.year === year),
  )
}

type NamedYear = { name: string; year: string; count: number }

function oeuvres(slug: string, entries: NamedYear[], limit?: number): Oeuvre[] | null {
  if (entries.length === 0) return null
  return [...Map.groupBy(entries, ({ name }) => name)].map(([name, years]) => ({
    name,
    count: years.reduce((sum, { count }) => sum + count, 0),
    years: years.toReversed().map(({ year, count }) => ({
      year,
      href: routes.photographerYear({ slug }, year),
      count,
      photos: photosById(content().list('photos', `photographer-${slug}=${name}/${year}`, limit)),
    })),
  }))
}

/** Names and years under a slug, by name, then by year. */
function yearsOf(slug: string): NamedYear[] {
  return content()
    .values('photos', `photographer-${slug}`)
    .map(({ value, count }) => {
      const [name = '', year = ''] = value.split('/')
      return { name, year, count }
    })
}
