import type { Award } from '@guiyan/shared/content'
import { type ChamberCard, chamberCard } from './chamber-cards.ts'
import { content } from './current.ts'
import { awardLink, type AwardLink } from './links.ts'

/** `chamber` is null where the chamber's own page is not published; its line in the roll stays. */
export type LaureateView = {
  chamber: ChamberCard | null
  citation: string | null
  category: string | null
  rank: number | null
}

export type LaureateRoll = AwardLink & { laureates: LaureateView[] }

/** An edition with its laureates in listing order, or null where it is not published. */
export function laureateRoll(id: string): LaureateRoll | null {
  const award = content().get('awards', id)
  const link = award && awardLink(id)
  return link && { ...link, laureates: laureates(award) }
}

/** The newest edition of all series. */
export function newestRoll(): LaureateRoll | null {
  const [id] = content().list('awards', 'all', 1)
  return id === undefined ? null : laureateRoll(id)
}

/** The laureates of an edition in listing order. */
export function laureates(award: Award): LaureateView[] {
  return award.laureates.map((laureate) => ({ ...laureate, chamber: chamberCard(laureate.chamber) }))
}
