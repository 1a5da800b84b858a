import type { Article, ArticleFact, Award, Place, Source } from '@guiyan/shared/content'
import {
  openRollSchema,
  rollFormat,
  type OpenRoll,
  type RollChamber,
  type RollEdition,
  type RollOrigin,
  type RollSaying,
} from '@guiyan/shared/open-roll'
import { absolute, routes } from '@guiyan/shared/routes'
import { dateView } from '../text/dates.ts'
import { editionAt, seriesAt } from './awards.ts'
import { content, imprint, siteUrl } from './current.ts'
import { articleLink, awardLinkView } from './links.ts'
import type { Cards } from './indexes.ts'

/**
 * The roll of an edition, or of all editions where no year is given, in the form that others get. A series' former
 * slug gives the same as the one of today. Null where there is none.
 */
export function openRollAt(seriesSlug: string, year?: string): OpenRoll | null {
  const edition = year === undefined ? null : editionAt(seriesSlug, year)
  const found = year === undefined ? seriesAt(seriesSlug) : edition
  const series = found && content().get('awardSeries', found.series.id)
  if (!series) return null
  const awards = edition ? [edition.award] : awardsOf(series.id)
  const { licence } = imprint()
  return openRollSchema.parse({
    format: rollFormat,
    id: address(
      year === undefined ? routes.awardSeries(series) : routes.award(series, { year: Number(year) }),
    ),
    documentation: address(routes.data()),
    licence: licence && { name: licence.text, url: licence.href },
    series: {
      id: address(routes.awardSeries(series)),
      name: series.name,
      firstYear: sourced(series.firstYear, series.firstYearSource),
    },
    editions: awards.map((award) => editionOf(series, award)),
  } satisfies OpenRoll)
}

function awardsOf(seriesId: string): Award[] {
  return content()
    .list('awards', `series=${seriesId}`)
    .flatMap((id) => content().get('awards', id) ?? [])
}

function editionOf(series: Cards['awardSeries'], award: Award): RollEdition {
  const articles = content()
    .list('articles', `fact-award=${award.id}`)
    .flatMap((id) => content().get('articles', id) ?? [])
  const { href, title } = awardLinkView(series, { ...award, laureateCount: award.laureates.length })
  const announced = award.announcedOn && dateView(award.announcedOn)
  return {
    id: address(href),
    title,
    year: award.year,
    edition: sourced(award.edition, award.editionSource),
    announcedOn: sourced(announced ? announced.iso : null, award.announcedOnSource),
    announcedCount: sourced(award.announcedCount, award.announcedCountSource),
    parentEvent: sourced(award.parentEvent, award.parentEventSource),
    decidingBody: sourced(award.decidingBody, award.decidingBodySource),
    organisers: sourced(filled(award.organisers), award.organisersSource),
    purposes: sourced(filled(award.purposes), award.purposesSource),
    criteria: award.criteria.map(({ source, ...group }) => ({ ...group, ...origin(source) })),
    laureates: award.laureates.map(({ chamber, ...laureate }, index) => ({
      listed: index + 1,
      ...laureate,
      chamber: chamberOf(chamber, articles),
    })),
    laureatesOrigin: origin(award.laureatesSource),
    sayings: sayingsIn(articles, null),
    sourceArticle: award.sourceArticle ? articleAddress(award.sourceArticle) : null,
  }
}

function chamberOf(id: string, articles: Article[]): RollChamber | null {
  const chamber = content().get('chambers', id)
  if (!chamber) return null
  const place = ({ name, source }: Place) => sourced(name, source)
  return {
    id: address(routes.chamber(chamber)),
    name: chamber.name,
    direction: sourced(chamber.direction, chamber.directionSource),
    homePlaces: chamber.homePlaces.map(place),
    hostPlaces: chamber.hostPlaces.map(place),
    class: sourced(chamber.class, chamber.classSource),
    honours: chamber.honours.map(({ source, ...honour }) => ({ ...honour, ...origin(source) })),
    sayings: sayingsIn(articles, id),
  }
}

function sayingsIn(articles: Article[], chamber: string | null): RollSaying[] {
  return articles.flatMap((article) =>
    article.facts
      .filter((fact) => fact.chamber === chamber)
      .map((fact) => saying(fact, address(routes.article(article)))),
  )
}

function saying(
  { chamber: _chamber, grade, corrections, ...fact }: ArticleFact,
  article: string,
): RollSaying {
  return {
    ...fact,
    grade: grade ?? 'unknown',
    article,
    corrections: corrections.map(({ date, was, note }) => ({ date: dateView(date)?.iso ?? null, was, note })),
  }
}

/** A value with where it is from; of what is unknown no source is told. */
function sourced<T>(value: T | null, source: Source | null): { value: T | null } & RollOrigin {
  return { value, ...origin(value === null ? null : source) }
}

function origin(source: Source | null): RollOrigin {
  return {
    grade: source?.grade ?? 'unknown',
    quote: source?.quote || null,
    article: source?.article ? articleAddress(source.article) : null,
    url: source?.url || null,
  }
}

function articleAddress(id: string): string | null {
  const link = articleLink(id)
  return link && address(link.href)
}

function filled(list: string[]): string[] | null {
  return list.length > 0 ? list : null
}

function address(path: string): string {
  return absolute(siteUrl(), path)
}
