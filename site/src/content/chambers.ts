import type { Place } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { classLabels, directionLabels } from '../text/labels.ts'
import { claimGroup, type FactGroup, factsOfChamber } from './article-facts.ts'
import { type ChamberCard, chamberCardView } from './chamber-cards.ts'
import { chamberTimeline, type TimelineYear } from './chamber-timeline.ts'
import { content } from './current.ts'
import { type PlaceLink, placeLink } from './directory.ts'
import { type Fact, fact, sourceView } from './facts.ts'
import { awardLink, type AwardLink } from './links.ts'
import { photosById, type PhotoView } from './photo-view.ts'
import { posterHref } from './posters.ts'
import { type ArticleTeaser, articleTeasers } from './teasers.ts'

/** The newest pieces and pictures that a chamber's page shows; the archive has the others. */
const articlesShown = 30
const photosShown = 12

export type ChamberPage = {
  chamber: ChamberCard
  aliases: string[]
  profile: string[]
  /** The same places as links into the directory. */
  home: PlaceLink[]
  host: PlaceLink[]
  direction: Fact<string> | null
  class: Fact<string> | null
  homePlaces: Fact<string>[]
  hostPlaces: Fact<string>[]
  /** What the chamber's own record carries, then what articles say. */
  facts: FactGroup[]
  awards: AwardLink[]
  timeline: TimelineYear[]
  articles: ArticleTeaser[]
  articleCount: number
  photos: PhotoView[]
  poster: string | null
  photoCount: number
}

export type ChamberAtAddress = ChamberPage | { redirectTo: string } | null

/** What stands at a chamber's address. A former slug leads to the page of today. */
export function chamberAt(slug: string): ChamberAtAddress {
  const id = content().idBySlug('chambers', slug)
  if (id !== null) return chamberPage(id)
  const [successor] = content().list('chambers', `former=${slug}`, 1)
  const card = successor === undefined ? null : content().card('chambers', successor)
  return card && { redirectTo: routes.chamber(card) }
}

function chamberPage(id: string): ChamberPage | null {
  const chamber = content().get('chambers', id)
  if (!chamber) return null
  const awards = content()
    .list('awards', `chamber=${id}`)
    .flatMap((award) => awardLink(award) ?? [])
  const place = ({ name, source }: Place): Fact<string> => ({ value: name, source: sourceView(source) })
  return {
    chamber: chamberCardView(chamber),
    aliases: chamber.aliases,
    home: chamber.homePlaces.map(({ name }) => placeLink('home', name)),
    host: chamber.hostPlaces.map(({ name }) => placeLink('host', name)),
    profile: (chamber.profile ?? '').split('\n').filter((line) => line.trim() !== ''),
    direction: fact(chamber.direction && directionLabels[chamber.direction], chamber.directionSource),
    class: fact(chamber.class && classLabels[chamber.class], chamber.classSource),
    homePlaces: chamber.homePlaces.map(place),
    hostPlaces: chamber.hostPlaces.map(place),
    facts: [...chamber.claims.map(claimGroup), ...factsOfChamber(id)],
    awards,
    timeline: chamberTimeline(awards, chamber.honours),
    articles: articleTeasers(content().list('articles', `chamber=${id}`, articlesShown)),
    articleCount: content().count('articles', `chamber=${id}`),
    photos: photosById(content().list('photos', `chamber=${id}`, photosShown)),
    poster: posterHref('chambers', id),
    photoCount: content().count('photos', `chamber=${id}`),
  }
}
