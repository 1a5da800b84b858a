import type { Target } from '../bulk/bulk-change.ts'
import type { CsvPhoto } from '../csv/write-csv.ts'
import { type Entry, shownValues } from '../saving/entry.ts'

/** A picture as an edit of many sees it. */
export const targetOf = (entry: Entry): Target => ({ id: entry.photo.id, values: shownValues(entry) })

/** A picture as the CSV sees it. */
export const csvPhotoOf = (entry: Entry): CsvPhoto => ({
  ...targetOf(entry),
  originalName: entry.photo.originalName ?? '',
})
