import type { Award, CriteriaGroup } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { dateView } from '../text/dates.ts'
import { sayingsAnchor } from '../text/sayings-anchor.ts'
import { type ChamberFacts, type FactGroup, factsOfAward } from './article-facts.ts'
import { content } from './current.ts'
import { type Fact, fact, sourceView, type SourceView } from './facts.ts'
import type { Cards } from './indexes.ts'
import { type ArticleLink, articleLink, type AwardLink, awardLinkView, editionsOf } from './links.ts'
import { posterHref } from './posters.ts'
import { type RollLink, rollLinks } from './roll-links.ts'
import { rollNumbers, type RollNumbers } from './roll-numbers.ts'
import {
  type LaureateNotes,
  laureates,
  type LaureateRoll,
  type LaureateView,
  otherEditions,
} from './rolls.ts'
import { type ArticleTeaser, articleTeasers } from './teasers.ts'

export type AwardPage = LaureateRoll & {
  series: SeriesLink
  announced: Fact<string> | null
  editionFact: Fact<string>
  parentEvent: Fact<string> | null
  decidingBody: Fact<string> | null
  announcedCount: Fact<string> | null
  organisers: Fact<string[]> | null
  laureatesSource: SourceView | null
  purposes: string[]
  purposesSource: SourceView | null
  criteria: (Omit<CriteriaGroup, 'source'> & { source: SourceView | null })[]
  sourceArticle: ArticleLink | null
  /** What its articles say: of the edition itself, and of its laureates. */
  facts: FactGroup[]
  laureateFacts: ChamberFacts[]
  /** In the order of the laureates; null where a chamber is not published. */
  notes: (LaureateNotes | null)[]
  numbers: RollNumbers[]
  articles: ArticleTeaser[]
  poster: string | null
  files: RollLink[]
  previous: AwardLink | null
  next: AwardLink | null
}

export type SeriesLink = { href: string; name: string }

/**
 * What stands at an edition's address; a series' former slug leads to the page of today. Where another series has
 * taken that slug, its own edition of the year comes first.
 */
export function awardAt(seriesSlug: string, year: string): AwardPage | { redirectTo: string } | null {
  const found = editionAt(seriesSlug, year)
  if (!found) return null
  const { series, award, former } = found
  return former ? { redirectTo: routes.award(series, award) } : awardPage(series, award)
}

/** The edition of that year of the series with that slug, or (`former`) of the one that had it before. */
export function editionAt(seriesSlug: string, year: string): (NamedSeries & { award: Award }) | null {
  if (!/^\d{4}$/.test(year)) return null
  for (const named of seriesNamed(seriesSlug)) {
    const [id] = content().list('awards', `edition=${named.series.id}/${year}`, 1)
    const award = id === undefined ? null : content().get('awards', id)
    if (award) return { ...named, award }
  }
  return null
}

type NamedSeries = { series: Cards['awardSeries']; former: boolean }

/** The series with that slug now, or (`former`) the one that had it before. */
export function seriesAt(slug: string): NamedSeries | null {
  return seriesNamed(slug)[0] ?? null
}

/** The series with that slug now, and those that had it before. */
function seriesNamed(slug: string): NamedSeries[] {
  const now = content().idBySlug('awardSeries', slug)
  const before = content().list('awardSeries', `former=${slug}`)
  return [...(now === null ? [] : [now]), ...before].flatMap((id) => {
    const series = content().card('awardSeries', id)
    return series ? [{ series, former: id !== now }] : []
  })
}

function awardPage(series: Cards['awardSeries'], award: Award): AwardPage {
  const editions = editionsOf(series.id)
  const at = editions.findIndex((edition) => edition.year === award.year)
  const { announcedCount, organisers } = award
  const announced = award.announcedOn ? dateView(award.announcedOn) : null
  const roll = laureates(award)
  const said = factsOfAward(
    award.id,
    roll.flatMap(({ chamber }) => chamber ?? []),
  )
  const notes = notesOf(award, roll, said.byChamber)
  const earlier = editions.map(({ year }) => year).filter((year) => year < award.year)
  const link = awardLinkView(series, { ...award, laureateCount: award.laureates.length })
  return {
    ...link,
    files: rollLinks(link.title, series, award),
    series: { href: routes.awardSeries(series), name: series.name },
    laureates: roll,
    announced: fact(announced?.text ?? null, award.announcedOnSource),
    editionFact: { value: `第${award.edition}届`, source: sourceView(award.editionSource) },
    parentEvent: fact(award.parentEvent, award.parentEventSource),
    decidingBody: fact(award.decidingBody, award.decidingBodySource),
    announcedCount: fact(announcedCount === null ? null : `${announcedCount}家`, award.announcedCountSource),
    organisers: fact(organisers.length > 0 ? organisers : null, award.organisersSource),
    laureatesSource: sourceView(award.laureatesSource),
    purposes: award.purposes,
    purposesSource: sourceView(award.purposesSource),
    criteria: award.criteria.map((group) => ({ ...group, source: sourceView(group.source) })),
    sourceArticle: award.sourceArticle ? articleLink(award.sourceArticle) : null,
    facts: said.own,
    laureateFacts: said.byChamber,
    notes,
    numbers: rollNumbers(roll, notes, { year: award.year, earlier }),
    articles: articleTeasers(content().list('articles', `award=${award.id}`, 12)),
    poster: posterHref('awards', award.id),
    previous: editions[at + 1] ?? null,
    next: at > 0 ? (editions[at - 1] ?? null) : null,
  }
}

function notesOf(award: Award, roll: LaureateView[], said: ChamberFacts[]): (LaureateNotes | null)[] {
  return roll.map(({ chamber }) => {
    if (!chamber) return null
    const groups = said.find((each) => each.chamber.href === chamber.href)?.groups ?? []
    return {
      also: otherEditions(award, chamber.id),
      sayings: groups.reduce((sum, { facts }) => sum + facts.length, 0),
      anchor: sayingsAnchor(chamber),
    }
  })
}
