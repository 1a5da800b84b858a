import { dayOf } from '@guiyan/shared/newsroom-time'

/** SQLite counts documents, MongoDB names them. */
export type DocumentId = number | string

/**
 * The words and rights of one photo as the sheet edits them: no nulls, a text that is not there is `''`. `takenOn` and
 * `rightsUntil` are days of Quanzhou, `2026-11-24`.
 */
export type SheetValues = {
  caption: string
  credit: string
  alt: string
  decorative: boolean
  headline: string
  takenOn: string
  place: string
  sublocation: string
  chambers: DocumentId[]
  keywords: string[]
  extendedDescription: string
  copyright: string
  source: string
  usage: string
  rightsUntil: string
  instructions: string
  digitalSourceType: string
  standIn: boolean
}

/** Some of the values: what was typed, or what a bulk edit sets. */
export type SomeValues = Partial<SheetValues>

/** Reads the values out of a photo's document, populated or not. */
export function valuesOf(photo: object): SheetValues {
  const doc = photo as Record<string, unknown> // reason: whatever the API answers; each value is looked at below
  const text = (name: string) => (typeof doc[name] === 'string' ? doc[name] : '')
  return {
    caption: text('caption'),
    credit: text('credit'),
    alt: text('alt'),
    decorative: doc.decorative === true,
    headline: text('headline'),
    takenOn: dayIn(text('takenOn')),
    place: text('place'),
    sublocation: text('sublocation'),
    chambers: list(doc.chambers).flatMap(idOf),
    keywords: list(doc.keywords).filter((word) => typeof word === 'string'),
    extendedDescription: text('extendedDescription'),
    copyright: text('copyright'),
    source: text('source'),
    usage: text('usage'),
    rightsUntil: dayIn(text('rightsUntil')),
    instructions: text('instructions'),
    digitalSourceType: text('digitalSourceType'),
    standIn: doc.standIn === true,
  }
}

/** The values as the API takes them. Noon UTC is how Payload's own day picker writes a day. */
export function dataOf(values: SomeValues): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name === 'takenOn' || name === 'rightsUntil') return [name, value ? `${value}T12:00:00.000Z` : null]
      if (name === 'usage' || name === 'digitalSourceType') return [name, value || null]
      return [name, value]
    }),
  )
}

/** Whether two values of one field are the same; lists in their order. */
export function isSame(a: SheetValues[keyof SheetValues], b: SheetValues[keyof SheetValues]): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Those of `values` that differ from `base`. */
export function changedFrom(base: SheetValues, values: SomeValues): SomeValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !isSame(value, base[name as keyof SheetValues])), // reason: keys of SomeValues
  )
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function idOf(ref: unknown): DocumentId[] {
  const id = typeof ref === 'object' && ref !== null && 'id' in ref ? ref.id : ref
  return typeof id === 'number' || typeof id === 'string' ? [id] : []
}

function dayIn(moment: string): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? '' : dayOf(new Date(time))
}
