import { setImmediate } from 'node:timers/promises'
import { type SearchCount, type SearchFilter, type SearchKind, searchKinds } from '../../src/search/answer.ts'
import { bucketOf, bucketSql, type IdRange, inRangeSql, rangeOf } from './entry-id.ts'
import type { Match } from './match.ts'
import type { SearchIndex } from './search-index.ts'
import type { Slices } from './slices.ts'

/** So many results of one question can be leafed through. */
export const mostResults = 200

/** How long a question may work, in milliseconds: until it has its results, and until it has counted all there are. */
export type Patience = { findMs: number; countMs: number }
export const usualPatience: Patience = { findMs: 250, countMs: 6 }

/** Ids of what was found, as many as are wanted and perhaps more, in order; and how many there are of each kind and year, whatever the filter. */
export type Found = {
  ids: number[]
  /** Counted by kind and year; `year` null: without one. */
  counts: { kind: SearchKind; year: string | null; count: number }[]
  atLeast: boolean
}

/** What a question is asked of: the index as it was in a release. */
export type Asked = { index: SearchIndex; slices: Slices; release: number }

/**
 * Finds what matches: names of chambers and awards, headlines, then texts, then pictures, of each the newest first. SQLite
 * answers a part of the index at a time, and others have their turn in between: no question holds up the press.
 * @param wanted how many ids are wanted, from the first
 */
export async function find(
  asked: Asked,
  match: Match,
  filter: SearchFilter,
  wanted: number,
  patience = usualPatience,
): Promise<Found> {
  const work = new Work(asked, patience)
  const kinds = filter.kind ? [filter.kind] : [...searchKinds]
  const named = new Map<SearchKind, number[]>()
  const texts = new Map<SearchKind, number[]>()
  for (const kind of kinds) {
    const ranges = [rangeOf(kind, filter.year)]
    named.set(kind, await work.ids('names', match.names, ranges, wanted))
  }
  for (const kind of kinds) {
    const ranges = asked.slices.of(kind, filter.year)
    texts.set(kind, match.texts === null ? [] : await work.ids('texts', match.texts, ranges, wanted))
  }
  const all = [...named.values(), ...texts.values()]
  const isWhole = !filter.kind && !filter.year && !work.gaveUp && all.every((ids) => ids.length < wanted)
  const ids = inOrder(named, texts)
  if (isWhole) return { ids, counts: countsOf(ids), atLeast: false }
  return { ids, ...(await work.counts(match)) }
}

/** Kinds before pictures, names before texts. */
function inOrder(named: Map<SearchKind, number[]>, texts: Map<SearchKind, number[]>): number[] {
  const of = (lists: Map<SearchKind, number[]>, ...kinds: SearchKind[]) =>
    kinds.flatMap((kind) => lists.get(kind) ?? [])
  return [
    ...new Set([
      ...of(named, 'chambers', 'awards', 'articles'),
      ...of(texts, 'articles', 'chambers', 'awards'),
      ...of(named, 'photos'),
      ...of(texts, 'photos'),
    ]),
  ]
}

function countsOf(ids: number[]): Found['counts'] {
  const counts = new Map<number, number>()
  const yearSpan = 100_000_000
  for (const id of ids)
    counts.set(Math.floor(id / yearSpan), (counts.get(Math.floor(id / yearSpan)) ?? 0) + 1)
  return [...counts].map(([bucket, count]) => ({ ...bucketOf(bucket), count }))
}

/** One question at work: what is hidden from it, and how long it has worked. */
class Work {
  gaveUp = false
  readonly #asked: Asked
  readonly #patience: Patience
  readonly #hidden: string
  #worked = 0

  constructor(asked: Asked, patience: Patience) {
    this.#asked = asked
    this.#patience = patience
    this.#hidden = JSON.stringify(asked.index.hiddenFrom(asked.release))
  }

  async ids(
    table: 'names' | 'texts',
    expression: string,
    ranges: IdRange[],
    limit: number,
  ): Promise<number[]> {
    const sql = `SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ? AND ${inRangeSql}
      AND rowid NOT IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC LIMIT ?`
    const ids: number[] = []
    for (const { from, to } of ranges) {
      if (this.#worked > this.#patience.findMs) this.gaveUp = true
      if (this.gaveUp || ids.length >= limit) break
      const rows = await this.#turn(() =>
        this.#asked.index.statements.of(sql).all(expression, from, to, this.#hidden, limit - ids.length),
      )
      for (const row of rows) ids.push(Number(row['id']))
    }
    return ids
  }

  async counts({ names, texts, isSpoken }: Match): Promise<Pick<Found, 'counts' | 'atLeast'>> {
    const [sql, expressions] = countSql(names, texts, isSpoken)
    const counts = new Map<number, number>()
    const until = this.#worked + this.#patience.countMs
    for (const { from, to } of this.#asked.slices.all()) {
      if (this.#worked > until) return { counts: listed(counts), atLeast: true }
      const rows = await this.#turn(() =>
        this.#asked.index.statements
          .of(sql)
          .all(...expressions.flatMap((each) => [each, from, to]), this.#hidden),
      )
      for (const { bucket, count } of rows as { bucket: number; count: number }[])
        // reason: the columns of countSql
        counts.set(bucket, (counts.get(bucket) ?? 0) + count)
    }
    return { counts: listed(counts), atLeast: this.gaveUp }
  }

  async #turn<T>(work: () => T): Promise<T> {
    const began = performance.now()
    const result = work()
    this.#worked += performance.now() - began
    await setImmediate()
    return result
  }
}

function listed(counts: Map<number, number>): Found['counts'] {
  return [...counts].map(([bucket, count]) => ({ ...bucketOf(bucket), count }))
}

/** Texts hold their names too; what is pinyin is in names alone. */
function countSql(
  names: string,
  texts: string | null,
  isSpoken: boolean,
): [sql: string, expressions: string[]] {
  const part = (table: string) => `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND ${inRangeSql}`
  const parts: [string, string][] = texts === null ? [['names', names]] : [['texts', texts]]
  if (texts !== null && isSpoken) parts.push(['names', names])
  const union = parts.map(([table]) => part(table)).join(' UNION ')
  return [
    `SELECT ${bucketSql} AS bucket, COUNT(*) AS count FROM (${union})
      WHERE rowid NOT IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    parts.map(([, expression]) => expression),
  ]
}

/** Adds up counts that are of one kind, or of one year. */
export function sum(found: Found, wanted: (count: Found['counts'][number]) => boolean): SearchCount {
  const count = found.counts.filter(wanted).reduce((total, each) => total + each.count, 0)
  return { count, atLeast: found.atLeast }
}
