import { dayOf } from '@guiyan/shared/newsroom-time'

const form =
  /^(\d{4})(?:[-:]?(\d{2})(?:[-:]?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?/

/** Before the first photograph there is no date of one. */
const firstYear = 1826

/**
 * A date as XMP, IPTC or EXIF writes it, as `2024-11-23T10:30:00+08:00`, as far as it is known: `2024-11-23`, `2024-11`, `2024`.
 * Zeros for a month or a day mean that it is not known. Undefined where it is no date.
 */
export function dateTaken(written: string): string | undefined {
  const [, year = '', month = '00', day = '00', hour, minute, second = '00', zone = ''] =
    form.exec(written.trim()) ?? []
  if (Number(year) < firstYear) return undefined
  if (month === '00') return year
  const date = day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`
  const time = new Date(`${date}T00:00:00Z`)
  // 30 February would be moved to March.
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date)) return undefined
  if (day === '00' || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${hour}:${minute}:${second}${zone.replace(/(\d{2})(\d{2})$/, '$1:$2')}`
}

/**
 * The day of it as Payload's day picker stores it, noon UTC: the photographer's own day, as written. UTC (`Z`) is no
 * photographer's time: its day is Quanzhou's. A year or a month alone is no day.
 */
export function dayTaken(date: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
  if (!day) return undefined
  return `${date.endsWith('Z') ? dayOf(new Date(date)) : day}T12:00:00.000Z`
}
