import { readList } from '../panel/read-list.ts'
import type { SheetValues } from '../sheet-values.ts'
import type { CsvField } from './columns.ts'
import type { ChamberNames } from './chamber-names.ts'

/** What a cell cannot be read as, in words for the person. */
export class CellError extends Error {
  override name = 'CellError'
}

const yes = /^(?:是|y|yes|true|1|√|✓)$/iu
const no = /^(?:否|n|no|false|0|×|✗)$/iu

/** A value as its cell shows it. */
export function cellText(field: CsvField, values: SheetValues, chambers: ChamberNames): string {
  if (field === 'decorative') return values.decorative ? '是' : '否'
  if (field === 'chambers') return values.chambers.map(chambers.nameOf).join('；')
  if (field === 'keywords') return values.keywords.join('；')
  return values[field]
}

/**
 * Reads a cell that somebody has changed; an empty one is the empty value.
 * @throws CellError where it cannot be read
 */
export function readCell(field: CsvField, cell: string, chambers: ChamberNames): SheetValues[CsvField] {
  switch (field) {
    case 'decorative':
      if (cell.trim() === '' || no.test(cell.trim())) return false
      if (yes.test(cell.trim())) return true
      throw new CellError(`“${cell}”看不懂，请写“是”或“否”。`)
    case 'takenOn':
      return cell.trim() === '' ? '' : readDay(cell.trim())
    case 'keywords':
      return readList(cell)
    case 'chambers':
      return [...new Set(readList(cell).map((name) => readChamber(name, chambers)))]
    default:
      return cell
  }
}

function readChamber(name: string, chambers: ChamberNames) {
  const id = chambers.idOf(name)
  if (id === undefined) throw new CellError(`没有叫“${name}”的商会，请写全称、别名或代码。`)
  return id
}

/** A day as people and spreadsheets write it. A time behind it says nothing here. */
function readDay(cell: string): string {
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/u.exec(cell) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(cell)
  const [, year = '', month = '', day = ''] = found ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
    throw new CellError(`“${cell}”不是日期，请写成 2026-11-24。`)
  return iso
}
