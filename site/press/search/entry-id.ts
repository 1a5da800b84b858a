import { createHash } from 'node:crypto'
import { type SearchKind, searchKinds } from '../../src/search/answer.ts'
import type { SearchEntry } from '../../src/search/entry.ts'

/*
 * Ids of entries are numbers that say kind, year and time, so that an index in the order of ids gives each kind's newest
 * first, and a kind or a year is a range of ids: KYYYYHHHHSSSS, S being ten-thousandths of an hour. They stay below 2^53.
 */
const hourSpan = 10_000
const yearSpan = 10_000 * hourSpan
const kindSpan = 10_000 * yearSpan

/** A range of ids, both ends in it. */
export type IdRange = { from: number; to: number }

/** The first id that an entry may have; where it is taken, the next free one is its. */
export function firstId({ kind, at, year, href }: SearchEntry): number {
  const { from } = rangeOf(kind, year ?? '0')
  // Without a time any place will do, so long as they are not all the same.
  if (at === null || year === null)
    return from + (createHash('sha256').update(href).digest().readUInt32BE() % 5e7)
  // Hours of Quanzhou, so that a year begins where its address says.
  const hours = (Date.parse(at) - Date.parse(`${year}-01-01T00:00:00+08:00`)) / 3_600_000
  return from + Math.floor(Math.min(Math.max(hours, 0), 8800) * hourSpan)
}

/** The ids of a kind, or of a kind's year. */
export function rangeOf(kind: SearchKind, year: string | null): IdRange {
  const from = (searchKinds.indexOf(kind) + 1) * kindSpan
  if (year === null) return { from, to: from + kindSpan - 1 }
  return { from: from + Number(year) * yearSpan, to: from + (Number(year) + 1) * yearSpan - 1 }
}

/**
 * SQL for ids of a range, whose ends are bound. FTS5 begins at the range's first id only where it is given integers, and
 * Node binds numbers as reals: a range would cost as much as the whole index.
 */
export const inRangeSql = 'rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)'

/** A kind's year, as one number: what ids are counted by. */
export const bucketSql = `rowid / ${yearSpan}`

/** Kind and year of such a number; year null where entries have none. */
export function bucketOf(bucket: number): { kind: SearchKind; year: string | null } {
  const year = bucket % 10_000
  const kind = searchKinds[Math.floor(bucket / 10_000) - 1]
  if (!kind) throw new RangeError(`no kind has entries in ${bucket}`)
  return { kind, year: year === 0 ? null : String(year) }
}
