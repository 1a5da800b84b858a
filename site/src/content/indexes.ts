import {
  type Article,
  type Award,
  type AwardSeries,
  type Chamber,
  type CollectionName,
  type Documents,
  type Photo,
} from '@guiyan/shared/content'
import { yearMonth } from '@guiyan/shared/routes'
import { type PublicFile, publicFiles } from '../photo-file/public-files.ts'
import type { WordedPhoto } from '../photo-file/words.ts'
import { photographersOf } from './photographer-names.ts'
import { photosIn } from './references.ts'

/** What a list shows of a document. A page that reads only cards is rendered anew only when a card changes. */
export type Cards = {
  articles: Pick<
    Article,
    'id' | 'slug' | 'formerSlugs' | 'publishedAt' | 'kicker' | 'headline' | 'deck' | 'leadPhoto' | 'award'
  >
  awardSeries: Pick<AwardSeries, 'id' | 'slug' | 'formerSlugs' | 'name' | 'firstYear'>
  awards: Pick<Award, 'id' | 'series' | 'year' | 'edition'> & { laureateCount: number }
  chambers: Pick<
    Chamber,
    'id' | 'slug' | 'formerSlugs' | 'name' | 'direction' | 'class' | 'homePlaces' | 'hostPlaces' | 'honours'
  >
  /** Its files carry all its words, so that whoever shows the files depends on the words anyway. */
  photos: WordedPhoto & Pick<Photo, 'id' | 'createdAt' | 'thumbhash'> & { derivatives: PublicFile[] }
}

type Index<C extends CollectionName> = {
  /** Pairs of facet name and value. `all` is implied. */
  facets: (document: Documents[C]) => [name: string, value: string][]
  /** Lists go by this key, then by id. */
  sortKey: (document: Documents[C]) => string
  order: 'ascending' | 'descending'
  card: (document: Documents[C]) => Cards[C]
}

const former = (document: { formerSlugs: string[] }) =>
  document.formerSlugs.map((slug): [string, string] => ['former', slug])

const isCorrected = ({ corrections, facts }: Article) =>
  corrections.length > 0 || facts.some((fact) => fact.corrections.length > 0)

/** Facets of articles by which a page reads what came before it (`older`). */
export const readBackwards: readonly string[] = ['chamber', 'award']

/** How each collection can be looked up. `touchedTags` and the snapshot's tables follow from this alone. */
export const indexes: { [C in CollectionName]: Index<C> } = {
  articles: {
    facets: (article) => [
      ['year', yearMonth(article.publishedAt).year],
      ['month', Object.values(yearMonth(article.publishedAt)).join('-')],
      ...article.chambers.map((id): [string, string] => ['chamber', id]),
      ...(article.award ? [['award', article.award] as [string, string]] : []),
      ...photosIn(article).map((id): [string, string] => ['photo', id]),
      ...article.facts.flatMap(({ chamber }): [string, string][] =>
        chamber ? [['fact-chamber', chamber]] : [],
      ),
      // Not the articles of the award: one that has no facts must not touch the edition's page with each edit.
      ...(article.award && article.facts.length > 0
        ? [['fact-award', article.award] as [string, string]]
        : []),
      ...(isCorrected(article) ? [['corrected', 'yes'] as [string, string]] : []),
      ...former(article),
    ],
    sortKey: (article) => article.publishedAt,
    order: 'descending',
    card: ({ id, slug, formerSlugs, publishedAt, kicker, headline, deck, leadPhoto, award }) => ({
      id,
      slug,
      formerSlugs,
      publishedAt,
      kicker,
      headline,
      deck,
      leadPhoto,
      award,
    }),
  },
  awardSeries: {
    facets: former,
    sortKey: (series) => series.slug,
    order: 'ascending',
    card: ({ id, slug, formerSlugs, name, firstYear }) => ({ id, slug, formerSlugs, name, firstYear }),
  },
  awards: {
    facets: (award) => [
      ['series', award.series],
      ['edition', `${award.series}/${award.year}`],
      ...award.laureates.map((laureate): [string, string] => ['chamber', laureate.chamber]),
    ],
    sortKey: (award) => String(award.year),
    order: 'descending',
    card: ({ id, series, year, edition, laureates }) => ({
      id,
      series,
      year,
      edition,
      laureateCount: laureates.length,
    }),
  },
  chambers: {
    facets: former,
    // Slugs are pinyin, so this is the order of a Chinese directory, the same on every machine.
    sortKey: (chamber) => chamber.slug,
    order: 'ascending',
    card: ({
      id,
      slug,
      formerSlugs,
      name,
      direction,
      class: chamberClass,
      homePlaces,
      hostPlaces,
      honours,
    }) => ({
      id,
      slug,
      formerSlugs,
      name,
      direction,
      class: chamberClass,
      homePlaces,
      hostPlaces,
      honours,
    }),
  },
  photos: {
    facets: (photo) => [
      ['year', yearMonth(photo.createdAt).year],
      ['month', Object.values(yearMonth(photo.createdAt)).join('-')],
      ...photo.chambers.map((id): [string, string] => ['chamber', id]),
      // The second is for one photographer's page, which another's picture must not touch.
      ...photographersOf(photo.credit).flatMap(({ slug, name }): [string, string][] => [
        ['photographer', `${slug}/${name}`],
        [`photographer-${slug}`, `${name}/${yearMonth(photo.createdAt).year}`],
      ]),
    ],
    sortKey: (photo) => photo.createdAt,
    order: 'descending',
    card: ({ updatedAt: _updatedAt, chambers: _chambers, ...photo }) => ({
      ...photo,
      derivatives: publicFiles(photo).map(({ file }) => file),
    }),
  },
}

/**
 * All facets of a document, `all` included, each once, as name and value (`''` for `all`).
 * What `list`, `count` and `values` can find it under.
 */
export function facetsOf<C extends CollectionName>(
  collection: C,
  document: Documents[C],
): [name: string, value: string][] {
  const index: Index<C> = indexes[collection]
  const named = new Map<string, [string, string]>([['all', ['all', '']]])
  for (const facet of index.facets(document)) named.set(`${facet[0]}=${facet[1]}`, facet)
  return [...named.values()]
}

/** The slug by which `idBySlug` finds a document; null in a collection without slugs. */
export function slugOf<C extends CollectionName>(_collection: C, document: Documents[C]): string | null {
  return 'slug' in document ? document.slug : null
}
