import type { BulkChange } from '../bulk/bulk-change.ts'
import { absorb, type Entry, entryOf, isDirty } from './entry.ts'
import type { EditResult } from './send-edits.ts'
import type { FieldName } from '../sheet-fields.ts'
import { changedFrom, type DocumentId, type SomeValues, valuesOf } from '../sheet-values.ts'
import type { DeskPhoto } from '../../desk-photo.ts'
import type { StoredTyping } from './typed-store.ts'

/** Every picture of the sheet by its id. */
export type SheetState = ReadonlyMap<DocumentId, Entry>

export type SheetAction =
  /** The page's photos: new ones join, newer documents are taken over, what is typed stays. */
  | { type: 'told'; photos: DeskPhoto[] }
  | { type: 'restored'; stored: StoredTyping[] }
  | { type: 'typed'; id: DocumentId; values: SomeValues }
  | { type: 'left'; id: DocumentId }
  | { type: 'changed'; changes: BulkChange[] }
  /** What a request took along. More may have been typed before this is heard. */
  | { type: 'sent'; entries: { id: DocumentId; values: SomeValues }[] }
  | { type: 'answered'; results: EditResult[] }
  | { type: 'retried' }
  /** The person has chosen: of the contested fields, `mine` are theirs to keep. */
  | { type: 'resolved'; id: DocumentId; theirs: FieldName[] }

/** Keeps the entries that an action does not touch as they are, so that their rows are not drawn again. */
export function sheet(state: SheetState, action: SheetAction): SheetState {
  switch (action.type) {
    case 'told':
      return told(state, action.photos)
    case 'restored':
      return update(state, action.stored, (entry, stored) => restored(entry, stored))
    case 'typed':
      return update(state, [action], (entry) => type(entry, action.values, false))
    case 'left':
      return update(state, [action], (entry) => (entry.isReady ? entry : { ...entry, isReady: true }))
    case 'changed':
      return update(state, action.changes, (entry, change) => type(entry, change.after, true))
    case 'sent':
      return update(state, action.entries, (entry, { values }) => sent(entry, values))
    case 'answered':
      return update(state, action.results, answered)
    case 'retried':
      return update(state, [...state.values()].map(idOfEntry), (entry) =>
        entry.problem === null ? entry : { ...entry, problem: null, isReady: true },
      )
    case 'resolved':
      return update(state, [action], (entry) => resolved(entry, action.theirs))
  }
}

const idOfEntry = ({ photo }: Entry) => ({ id: photo.id })

function told(state: SheetState, photos: DeskPhoto[]): SheetState {
  // What is typed is saved even where the page lists the photo no longer.
  const next = new Map([...state].filter(([, entry]) => isDirty(entry)))
  for (const photo of photos) {
    const known = state.get(photo.id)
    next.set(photo.id, known ? absorb(known, photo) : entryOf(photo))
  }
  return next
}

function update<Told extends { id: DocumentId }>(
  state: SheetState,
  toldOf: Told[],
  change: (entry: Entry, told: Told) => Entry,
): SheetState {
  const next = new Map(state)
  for (const told of toldOf) {
    const entry = next.get(told.id)
    if (entry) next.set(told.id, change(entry, told))
  }
  return next
}

function sent(entry: Entry, values: SomeValues): Entry {
  const typed = changedFrom({ ...entry.saved, ...values }, entry.typed)
  return { ...entry, sending: values, typed, isReady: entry.isReady && Object.keys(typed).length > 0 }
}

function type(entry: Entry, values: SomeValues, isReady: boolean): Entry {
  // What is typed back to what is on its way is still to be compared with that.
  const base = { ...entry.saved, ...entry.sending }
  const typed = changedFrom(base, { ...entry.typed, ...values })
  return { ...entry, typed, problem: null, isReady }
}

function restored(entry: Entry, { base, updatedAt, typed }: StoredTyping): Entry {
  const photo = { ...entry.photo, updatedAt }
  return absorb({ ...entry, photo, saved: { ...entry.saved, ...base }, typed, isReady: true }, entry.photo)
}

function answered(entry: Entry, result: EditResult): Entry {
  if (result.ok) {
    const settled = { ...entry, sending: null, wasSaved: true, problem: null }
    const saved = valuesOf(result.doc)
    return { ...settled, photo: result.doc, saved, typed: changedFrom(saved, entry.typed) }
  }
  const back: Entry = { ...entry, sending: null, typed: { ...entry.sending, ...entry.typed } }
  const isNewer = result.status === 409 && result.doc && result.doc.updatedAt > entry.photo.updatedAt
  if (isNewer && result.doc) return { ...absorb(back, result.doc), isReady: true }
  return { ...back, problem: result.message }
}

function resolved(entry: Entry, theirs: FieldName[]): Entry {
  if (!entry.newer) return entry
  const given: readonly string[] = theirs
  const mine = Object.fromEntries(Object.entries(entry.typed).filter(([name]) => !given.includes(name)))
  const saved = valuesOf(entry.newer)
  return { ...entry, photo: entry.newer, saved, typed: changedFrom(saved, mine), newer: null, isReady: true }
}
