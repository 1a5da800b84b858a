import type { Honour } from '@guiyan/shared/content'
import { honourName } from './chamber-cards.ts'
import { sourceView, type SourceView } from './facts.ts'
import type { AwardLink } from './links.ts'

export type HonourView = { title: string; source: SourceView | null }

/** What a chamber was given in a year: editions that it won in, then other honours. */
export type TimelineYear = {
  /** Null where no source says. */
  year: number | null
  awards: AwardLink[]
  honours: HonourView[]
}

/** Editions and honours by year, the newest first; those without a year come last. */
export function chamberTimeline(awards: AwardLink[], honours: Honour[]): TimelineYear[] {
  const years = new Set([...awards, ...honours].map(({ year }) => year))
  return [...years]
    .sort((a, b) => (b ?? -Infinity) - (a ?? -Infinity))
    .map((year) => ({
      year,
      awards: awards.filter((award) => award.year === year),
      honours: honours
        .filter((honour) => honour.year === year)
        .map((honour) => ({ title: honourName(honour), source: sourceView(honour.source) })),
    }))
}
