import type { Honour } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { classLabels, directionLabels } from '../text/labels.ts'
import { content } from './current.ts'
import type { Cards } from './indexes.ts'
import type { ChamberLink } from './links.ts'

/** A chamber in a list. Labels are null, lists empty, where no source says. */
export type ChamberCard = ChamberLink & {
  id: string
  slug: string
  direction: string | null
  inbound: boolean
  class: string | null
  homePlaces: string[]
  hostPlaces: string[]
  honours: string[]
}

/** A chamber's card, or null where it is not published. */
export function chamberCard(id: string): ChamberCard | null {
  const card = content().card('chambers', id)
  return card && chamberCardView(card)
}

/** All chambers in the directory's order (pinyin). */
export function allChambers(): ChamberCard[] {
  return content()
    .list('chambers', 'all')
    .flatMap((id) => chamberCard(id) ?? [])
}

/** 全国“四好”商会: an honour with its level before it, as people say it. */
export function honourName({ level, title }: Pick<Honour, 'level' | 'title'>): string {
  return level && !title.startsWith(level) ? `${level}${title}` : title
}

/** A chamber as a card, of a whole document or of its card in the store. */
export function chamberCardView(card: Cards['chambers']): ChamberCard {
  return {
    id: card.id,
    slug: card.slug,
    href: routes.chamber(card),
    name: card.name,
    direction: card.direction && directionLabels[card.direction],
    inbound: card.direction === 'inbound',
    class: card.class && classLabels[card.class],
    homePlaces: card.homePlaces.map((place) => place.name),
    hostPlaces: card.hostPlaces.map((place) => place.name),
    honours: card.honours.map(honourName),
  }
}
