import { routes } from '@guiyan/shared/routes'
import { seriesAt } from './awards.ts'
import { allChambers } from './chamber-cards.ts'
import { content } from './current.ts'
import { type AwardLink, type ChamberLink, editionsOf } from './links.ts'
import { posterHref } from './posters.ts'
import { type RollLink, rollLinks } from './roll-links.ts'

export type SeriesSummary = {
  href: string
  name: string
  firstYear: number
  editions: AwardLink[]
  files: RollLink[]
}

/** A chamber's line in the matrix: one cell an edition, in the order of `editions`. */
export type MatrixRow = { chamber: ChamberLink; won: boolean[] }

export type SeriesPage = SeriesSummary & {
  about: string[]
  poster: string | null
  /** The matrix's columns: editions, oldest first. */
  columns: AwardLink[]
  rows: MatrixRow[]
}

/** All series with their editions, newest first. */
export function allSeries(): SeriesSummary[] {
  return content()
    .list('awardSeries', 'all')
    .flatMap((id) => {
      const series = content().card('awardSeries', id)
      if (!series) return []
      const { name, firstYear } = series
      return [
        {
          href: routes.awardSeries(series),
          name,
          firstYear,
          editions: editionsOf(id),
          files: rollLinks(name, series),
        },
      ]
    })
}

/** What stands at a series' address; a former slug leads to the page of today. */
export function seriesPageAt(slug: string): SeriesPage | { redirectTo: string } | null {
  const found = seriesAt(slug)
  if (found?.former) return { redirectTo: routes.awardSeries(found.series) }
  const series = found && content().get('awardSeries', found.series.id)
  if (!series) return null
  const editions = editionsOf(series.id)
  return {
    href: routes.awardSeries(series),
    name: series.name,
    firstYear: series.firstYear,
    editions,
    files: rollLinks(series.name, series),
    about: (series.about ?? '').split('\n').filter((line) => line.trim() !== ''),
    poster: posterHref('awardSeries', series.id),
    columns: editions.toReversed(),
    rows: matrix(series.id),
  }
}

/** Chambers that won at least once, in the directory's order. */
function matrix(seriesId: string): MatrixRow[] {
  const winners = content()
    .list('awards', `series=${seriesId}`)
    .toReversed()
    .flatMap((id) => {
      const award = content().get('awards', id)
      return award ? [new Set(award.laureates.map((laureate) => laureate.chamber))] : []
    })
  return allChambers()
    .map(({ id, href, name }) => ({ chamber: { href, name }, won: winners.map((ids) => ids.has(id)) }))
    .filter((row) => row.won.includes(true))
}
