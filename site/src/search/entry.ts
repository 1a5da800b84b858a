import type { Article, Award, AwardSeries, Chamber, CollectionName, Photo } from '@guiyan/shared/content'
import { routes, yearMonth } from '@guiyan/shared/routes'
import { bodyLines } from '@guiyan/shared/text/body-lines'
import { honourName } from '../content/chamber-cards.ts'
import { awardLinkView } from '../content/links.ts'
import { photosIn } from '../content/references.ts'
import type { ContentStore } from '../content/store.ts'
import { publicationDate } from '../text/dates.ts'
import type { SearchKind } from './answer.ts'

/**
 * What an index knows of a document: nothing that its page does not show, so that whatever changes an entry has the
 * page rendered anew too.
 */
export type SearchEntry = {
  kind: SearchKind
  href: string
  /** What it is called: its title first. Pinyin and single characters are looked for in these alone. */
  names: string[]
  /** All else that can be found, line by line in the order of reading. */
  lines: string[]
  /** ISO time by which it is sorted; null: it has no date. */
  at: string | null
  /** `2026`; null where none belongs to it. */
  year: string | null
  date: { iso: string; text: string } | null
  note: string | null
}

/** The entry of a document; null where it has no page. */
export function searchEntry(store: ContentStore, collection: CollectionName, id: string): SearchEntry | null {
  switch (collection) {
    case 'articles':
      return made(store.get('articles', id), (article) => articleEntry(store, article))
    case 'chambers':
      return made(store.get('chambers', id), chamberEntry)
    case 'awardSeries':
      return made(store.get('awardSeries', id), seriesEntry)
    case 'awards':
      return made(store.get('awards', id), (award) => editionEntry(store, award))
    case 'photos':
      return made(store.get('photos', id), photoEntry)
  }
}

function made<T>(document: T | null, entryOf: (document: T) => SearchEntry | null): SearchEntry | null {
  const entry = document && entryOf(document)
  return entry && { ...entry, lines: entry.lines.filter((line) => line.trim() !== '') }
}

function articleEntry(store: ContentStore, article: Article): SearchEntry {
  const photos = photosIn(article).flatMap((id) => store.card('photos', id) ?? [])
  const bylines = article.bylines.map(({ role, name }) => [role, name].filter(Boolean).join(' '))
  return {
    kind: 'articles',
    href: routes.article(article),
    names: [article.headline],
    lines: [
      ...[article.kicker, article.deck].flatMap((line) => line ?? []),
      ...bylines,
      ...bodyLines(article.body).map(({ text }) => text),
      ...photos.map(({ caption, credit }) => `${caption} ${credit}`),
    ],
    ...dated(article.publishedAt),
    note: null,
  }
}

function chamberEntry(chamber: Chamber): SearchEntry {
  const { homePlaces, hostPlaces } = chamber
  const places = [said('籍贯地', homePlaces), said('驻地', hostPlaces)].filter(Boolean).join('，')
  return {
    kind: 'chambers',
    href: routes.chamber(chamber),
    names: [chamber.name, ...chamber.aliases],
    lines: [
      chamber.profile ?? '',
      places,
      ...chamber.honours.map(honourName),
      ...chamber.claims.map(({ text }) => text),
    ],
    ...undated,
    note: chamber.aliases.length > 0 ? `又称${chamber.aliases.join('、')}` : null,
  }
}

function said(label: string, places: { name: string }[]): string {
  return places.length === 0 ? '' : `${label}：${places.map(({ name }) => name).join('、')}`
}

function seriesEntry(series: AwardSeries): SearchEntry {
  return {
    kind: 'awards',
    href: routes.awardSeries(series),
    names: [series.name],
    lines: [series.about ?? ''],
    ...undated,
    note: null,
  }
}

function editionEntry(store: ContentStore, award: Award): SearchEntry | null {
  const series = store.card('awardSeries', award.series)
  if (!series) return null
  const { href, title } = awardLinkView(series, { ...award, laureateCount: award.laureates.length })
  const laureates = award.laureates.map(({ chamber, citation, category }) =>
    [store.card('chambers', chamber)?.name, category, citation].filter(Boolean).join(' '),
  )
  return {
    kind: 'awards',
    href,
    names: [title],
    lines: [
      [award.parentEvent, award.decidingBody, ...award.organisers].filter(Boolean).join(' '),
      ...award.purposes,
      ...award.criteria.flatMap(({ name, items }) => [name, ...items]),
      ...laureates,
    ],
    at: `${award.year}-12-31T00:00:00.000Z`,
    year: String(award.year),
    date: null,
    note: `第${award.edition}届`,
  }
}

function photoEntry(photo: Photo): SearchEntry {
  const place = [photo.place, photo.sublocation].filter(Boolean).join(' ')
  return {
    kind: 'photos',
    href: routes.photo(photo),
    names: [photo.headline ?? photo.caption],
    lines: [photo.headline ? photo.caption : '', photo.credit, place, photo.keywords.join(' '), photo.alt],
    ...dated(photo.createdAt),
    note: null,
  }
}

const undated = { at: null, year: null, date: null }

function dated(isoTime: string): Pick<SearchEntry, 'at' | 'year' | 'date'> {
  return { at: isoTime, year: yearMonth(isoTime).year, date: publicationDate(isoTime) }
}
