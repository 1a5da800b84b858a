import { replaceCodes } from '@guiyan/shared/caption/codes'
import type { BulkChange } from '../bulk/bulk-change.ts'
import { changedFrom, type DocumentId, type SomeValues } from '../sheet-values.ts'
import { CellError, cellText, readCell } from './cell-text.ts'
import type { ChamberNames } from './chamber-names.ts'
import { columns, type CsvRow } from './columns.ts'
import type { CsvTable } from './read-csv.ts'
import type { CsvPhoto } from './write-csv.ts'

/** What an import would do. Rows and cells that cannot be taken are named, and change nothing. */
export type ImportPlan = {
  changes: BulkChange[]
  problems: { line: number; message: string }[]
  same: number
}

type Options = {
  /** An empty cell empties the field; else it leaves it. */
  emptiesToo: boolean
  chambers: ChamberNames
  /** Short codes and the names that are written in their place in captions; null leaves them. */
  codes: ReadonlyMap<string, string> | null
}

/**
 * Compares a table with the photos. A column that is not there, and a cell that says what the photo says already,
 * change nothing.
 */
export function planImport(table: CsvTable, photos: CsvPhoto[], options: Options): ImportPlan {
  const plan: ImportPlan = { changes: [], problems: [], same: 0 }
  const lines = new Map<DocumentId, number>()
  for (const { line, cells } of table.rows) {
    const found = photoOf(cells, photos)
    const earlier = typeof found === 'string' ? undefined : lines.get(found.id)
    if (typeof found === 'string') plan.problems.push({ line, message: found })
    else if (earlier !== undefined)
      plan.problems.push({ line, message: `与第 ${earlier} 行是同一张照片，以第 ${earlier} 行为准。` })
    else {
      lines.set(found.id, line)
      const { after, problems } = readRow(cells, found, options)
      plan.problems.push(...problems.map((message) => ({ line, message })))
      if (Object.keys(after).length > 0)
        plan.changes.push({ id: found.id, before: beforeOf(found, after), after })
      else if (problems.length === 0) plan.same += 1
    }
  }
  return plan
}

/** The photo that a row is for, or why there is none. */
function photoOf(cells: CsvRow, photos: CsvPhoto[]): CsvPhoto | string {
  const id = cells.编号?.trim() ?? ''
  const name = cells.文件名?.trim() ?? ''
  if (id !== '') {
    const photo = photos.find((photo) => String(photo.id) === id)
    if (!photo) return `这张表里没有编号 ${id} 的照片。`
    if (name !== '' && photo.originalName !== '' && photo.originalName.trim() !== name)
      return `编号 ${id} 是 ${photo.originalName}，文件名却写着 ${name}，不知道是哪一张。`
    return photo
  }
  if (name === '') return '没有编号，也没有文件名。'
  const named = photos.filter((photo) => photo.originalName.trim() === name)
  const [photo] = named
  if (!photo) return `这张表里没有文件名为 ${name} 的照片。`
  return named.length === 1 ? photo : `有 ${named.length} 张照片都叫 ${name}，请写上编号。`
}

function readRow(cells: CsvRow, { values }: CsvPhoto, { emptiesToo, chambers, codes }: Options) {
  const read: SomeValues = {}
  const problems: string[] = []
  for (const { title, holds } of columns) {
    const cell = cells[title]
    if (holds === 'id' || holds === 'originalName' || cell === undefined) continue
    if (cell.trim() === '' && !emptiesToo) continue
    // A keyword may hold a comma itself: what nobody changed is not read anew.
    if (isSameText(cell, cellText(holds, values, chambers))) continue
    try {
      const text = holds === 'caption' && codes ? replaceCodes(cell, codes).text : cell
      Object.assign(read, { [holds]: readCell(holds, text, chambers) })
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      problems.push(`${title}：${error.message}`)
    }
  }
  return { after: changedFrom(values, read), problems }
}

const isSameText = (a: string, b: string) => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')

function beforeOf({ values }: CsvPhoto, after: SomeValues): SomeValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in after))
}
