import { guardCell } from '@guiyan/shared/text/formula-guard'
import Papa from 'papaparse'

/** A column of a table: `id` for programs, `name` for people, and what stands in it. */
export type Column<Row> = {
  id: string
  name: string
  about: string
  example: string
  cell: (row: Row) => string | number | null
}

/** A column's head: 方向 direction */
export function columnHead({ id, name }: Pick<Column<never>, 'id' | 'name'>): string {
  return `${name} ${id}`
}

/**
 * Rows as CSV (RFC 4180): UTF-8 with a byte order mark, for Excel, and CRLF. What is unknown is empty. A cell that a
 * spreadsheet would run as a formula has an apostrophe before it.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => guardCell(String(cell(row) ?? ''))))
  return `\uFEFF${Papa.unparse([columns.map(columnHead), ...cells], { newline: '\r\n' })}\r\n`
}
