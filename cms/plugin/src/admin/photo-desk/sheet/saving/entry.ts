import { changedFrom, isSame, type SheetValues, type SomeValues, valuesOf } from '../sheet-values.ts'
import type { FieldName } from '../sheet-fields.ts'
import type { DeskPhoto } from '../../desk-photo.ts'

/** One picture of the sheet: what the CMS has of it, and what the person typed on top. */
export type Entry = {
  photo: DeskPhoto
  saved: SheetValues
  /** Typed, not saved and not on its way. */
  typed: SomeValues
  /** On its way to the CMS. */
  sending: SomeValues | null
  /** The field was left: what is typed may be sent. */
  isReady: boolean
  /** Why it was not saved; it is sent again when the person says so or types again. */
  problem: string | null
  /** Somebody else changed the same fields meanwhile: their document, until the person has chosen. */
  newer: DeskPhoto | null
  /** Saved from this page. */
  wasSaved: boolean
}

/** A photo as it came from the CMS: nothing typed, nothing under way. */
export function entryOf(photo: DeskPhoto): Entry {
  const saved = valuesOf(photo)
  return {
    photo,
    saved,
    typed: {},
    sending: null,
    isReady: false,
    problem: null,
    newer: null,
    wasSaved: false,
  }
}

/** What the person sees: the saved values under what was typed. */
export function shownValues({ saved, sending, typed }: Entry): SheetValues {
  return { ...saved, ...sending, ...typed }
}

/** Whether something was typed that the CMS does not hold yet. */
export const isDirty = (entry: Entry): boolean =>
  entry.sending !== null || Object.keys(entry.typed).length > 0

/** Whether it waits to be sent. */
export const isDue = (entry: Entry): boolean =>
  entry.isReady &&
  entry.sending === null &&
  entry.problem === null &&
  entry.newer === null &&
  Object.keys(entry.typed).length > 0

/**
 * Takes a document of the CMS over. Where somebody else changed the very fields that are typed in, both stay
 * (`newer`) until the person has chosen; else what is typed now stands on the newer document.
 */
export function absorb(entry: Entry, photo: DeskPhoto): Entry {
  if (photo === entry.photo || photo.updatedAt < entry.photo.updatedAt) return entry
  // The answer to what is on its way tells.
  if (entry.sending) return entry
  const saved = valuesOf(photo)
  const typed = changedFrom(saved, entry.typed)
  const contested = contestedFields({ ...entry, typed }, saved)
  if (contested.length > 0) return { ...entry, newer: photo }
  return { ...entry, photo, saved, typed, newer: null }
}

/** The fields that are typed in here and were changed elsewhere. */
export function contestedFields(
  { saved, typed }: Pick<Entry, 'saved' | 'typed'>,
  newer: SheetValues,
): FieldName[] {
  const names = Object.keys(typed) as FieldName[] // reason: keys of SomeValues
  return names.filter(
    (name) => !isSame(saved[name], newer[name]) && !isSame(typed[name] ?? saved[name], newer[name]),
  )
}
