import type { Award } from '@guiyan/shared/content'
import { type ChamberCard, chamberCard } from './chamber-cards.ts'
import { content } from './current.ts'
import { awardLink, type AwardLink } from './links.ts'

/** An honour as a seal: 全国 over “四好”商会. */
export type Seal = { level: string | null; title: string }

/** `chamber` is null where the chamber's own page is not published; its line in the roll stays. */
export type LaureateView = {
  chamber: ChamberCard | null
  seals: Seal[]
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
  return award.laureates.map((laureate) => ({
    ...laureate,
    chamber: chamberCard(laureate.chamber),
    seals: sealsOf(laureate.chamber),
  }))
}

function sealsOf(chamber: string): Seal[] {
  const honours = content().card('chambers', chamber)?.honours ?? []
  return honours.map(({ level, title }) => ({
    level,
    title: level && title.startsWith(level) ? title.slice(level.length) : title,
  }))
}

/** What an edition's page adds to a laureate's line. */
export type LaureateNotes = {
  /** Other editions of the series that this site records it in, the newest first. */
  also: AwardLink[]
  /** How many facts the page tells of it, and where. */
  sayings: number
  anchor: string
}

/** The other editions of the award's series that a chamber is recorded in, the newest first. */
export function otherEditions(award: Pick<Award, 'id' | 'series'>, chamber: string): AwardLink[] {
  return content()
    .list('awards', `chamber=${chamber}`)
    .flatMap((id) => {
      const isOther = id !== award.id && content().card('awards', id)?.series === award.series
      return (isOther && awardLink(id)) || []
    })
}
