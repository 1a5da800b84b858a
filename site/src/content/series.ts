import { routes } from '@guiyan/shared/routes'
import { seriesAt } from './awards.ts'
import { allChambers } from './chamber-cards.ts'
import { content } from './current.ts'
import { type AwardLink, type ChamberLink, editionsOf } from './links.ts'
import { posterHref } from './posters.ts'
import { directionLabels, unknownLabel } from '../text/labels.ts'
import { laureateRoll, type LaureateRoll } from './rolls.ts'
import { type RollLink, rollLinks } from './roll-links.ts'

export type SeriesSummary = {
  href: string
  name: string
  firstYear: number
  editions: AwardLink[]
  files: RollLink[]
}

/** A chamber's line in the matrix: one cell an edition, in the order of `editions`. */
export type MatrixRow = { chamber: ChamberLink; won: boolean[]; times: number }
/** Chambers of one direction: who won most first, then who won last, then as in the directory. */
export type MatrixGroup = { label: string; rows: MatrixRow[] }

export type SeriesPage = SeriesSummary & {
  about: string[]
  poster: string | null
  matrix: MatrixGroup[]
  /** Chambers that were laureates and are not published: they have no line. */
  unlisted: number
  /** Numbers of editions up to the newest that this site has no roll of: 第1–5届 */
  missing: string[]
}

/** A series in the index: with its newest roll. */
export type SeriesEntry = SeriesSummary & { newest: LaureateRoll | null }

/** All series with their editions, newest first. */
export function allSeries(): SeriesSummary[] {
  return content()
    .list('awardSeries', 'all')
    .flatMap((id) => seriesSummary(id) ?? [])
}

function seriesSummary(id: string): SeriesSummary | null {
  const series = content().card('awardSeries', id)
  if (!series) return null
  const { name, firstYear } = series
  return {
    href: routes.awardSeries(series),
    name,
    firstYear,
    editions: editionsOf(id),
    files: rollLinks(name, series),
  }
}

/** What stands at a series' address; a former slug leads to the page of today. */
export function seriesPageAt(slug: string): SeriesPage | { redirectTo: string } | null {
  const found = seriesAt(slug)
  if (found?.former) return { redirectTo: routes.awardSeries(found.series) }
  const series = found && content().get('awardSeries', found.series.id)
  if (!series) return null
  const editions = editionsOf(series.id)
  const winners = winnersOf(series.id)
  const matrix = matrixOf(winners)
  const listed = matrix.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    href: routes.awardSeries(series),
    name: series.name,
    firstYear: series.firstYear,
    editions,
    files: rollLinks(series.name, series),
    about: (series.about ?? '').split('\n').filter((line) => line.trim() !== ''),
    poster: posterHref('awardSeries', series.id),
    matrix,
    unlisted: new Set(winners.flatMap((ids) => [...ids])).size - listed,
    missing: missingEditions(editions.map(({ edition }) => edition)),
  }
}

/** All series for the index. */
export function seriesIndex(): SeriesEntry[] {
  return content()
    .list('awardSeries', 'all')
    .flatMap((id) => {
      const summary = seriesSummary(id)
      const [newest] = content().list('awards', `series=${id}`, 1)
      return summary ? [{ ...summary, newest: newest === undefined ? null : laureateRoll(newest) }] : []
    })
}

/** The chambers of each edition, the newest first, as `editionsOf` has them. */
function winnersOf(seriesId: string): Set<string>[] {
  return content()
    .list('awards', `series=${seriesId}`)
    .flatMap((id) => {
      const award = content().get('awards', id)
      return award ? [new Set(award.laureates.map((laureate) => laureate.chamber))] : []
    })
}

function matrixOf(winners: Set<string>[]): MatrixGroup[] {
  const labels = [directionLabels.outbound, directionLabels.inbound, null]
  const lines = allChambers().flatMap(({ id, href, name, direction }) => {
    const won = winners.map((ids) => ids.has(id))
    const times = won.filter(Boolean).length
    return times > 0 ? [{ direction, row: { chamber: { href, name }, won, times } }] : []
  })
  return labels.flatMap((label) => {
    const rows = lines.filter(({ direction }) => direction === label).map(({ row }) => row)
    rows.sort((a, b) => b.times - a.times || a.won.indexOf(true) - b.won.indexOf(true))
    return rows.length > 0 ? [{ label: label ?? `方向${unknownLabel}`, rows }] : []
  })
}

/** 11, 6 → 第1–5届, 第7–10届 */
export function missingEditions(recorded: number[]): string[] {
  const known = new Set(recorded)
  const runs: [number, number][] = []
  for (let edition = 1; edition < Math.max(0, ...recorded); edition++) {
    if (known.has(edition)) continue
    const last = runs.at(-1)
    if (last?.[1] === edition - 1) last[1] = edition
    else runs.push([edition, edition])
  }
  return runs.map(([from, to]) => (from === to ? `第${from}届` : `第${from}–${to}届`))
}
