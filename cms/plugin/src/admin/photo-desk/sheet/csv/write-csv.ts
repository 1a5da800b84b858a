import Papa from 'papaparse'
import type { SheetValues } from '../sheet-values.ts'
import { cellText } from './cell-text.ts'
import type { ChamberNames } from './chamber-names.ts'
import { columns } from './columns.ts'
import { guardCell } from '@guiyan/shared/text/formula-guard'

/** A photo as the CSV knows it. */
export type CsvPhoto = { id: number | string; originalName: string; values: SheetValues }

/** The sheet as CSV: UTF-8 with a byte order mark, for Excel; a row a photo; cells that look like formulas guarded. */
export function writeCsv(photos: CsvPhoto[], chambers: ChamberNames): string {
  const rows = photos.map((photo) =>
    columns.map(({ holds }) => {
      if (holds === 'id') return String(photo.id)
      return guardCell(
        holds === 'originalName' ? photo.originalName : cellText(holds, photo.values, chambers),
      )
    }),
  )
  return `\uFEFF${Papa.unparse([columns.map(({ title }) => title), ...rows])}\r\n`
}
