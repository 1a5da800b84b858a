import { dayOf } from '@guiyan/shared/newsroom-time'

/** A date as machines and as readers take it. */
export type DateView = { iso: string; text: string }

/**
 * The date of a moment in Quanzhou: `2026-11-22T17:00:00Z` → `2026-11-23`, 2026年11月23日. A source that
 * knows only the year or the month (`2019`, `2019-06`) keeps just that; other text is null.
 */
export function dateView(source: string): DateView | null {
  const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(source)
  if (partial) return fromParts(source, partial[1] ?? '', partial[2], partial[3])
  const time = Date.parse(source)
  if (Number.isNaN(time)) return null
  const iso = dayOf(new Date(time))
  return fromParts(iso, iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10))
}

function fromParts(iso: string, year: string, month?: string, day?: string): DateView {
  const monthText = month ? `${Number(month)}月` : ''
  const dayText = day ? `${Number(day)}日` : ''
  return { iso, text: `${year}年${monthText}${dayText}` }
}

/** `dateView` of a time that the wire format guarantees, such as `publishedAt`. */
export function publicationDate(isoTime: string): DateView {
  return dateView(isoTime) ?? { iso: isoTime, text: isoTime }
}
