import Papa from 'papaparse'
import { columns, type Column, type CsvRow } from './columns.ts'
import { unguardCell } from '@guiyan/shared/text/formula-guard'

/** A table as handed in. `line` counts from 1, the head of the table being line 1. */
export type CsvTable = {
  rows: { line: number; cells: CsvRow }[]
  /** Columns that we do not know: they change nothing. */
  unknown: string[]
}

/** Why a file is no table of ours, in words for the person. */
export class CsvError extends Error {
  override name = 'CsvError'
}

/**
 * Reads a table whose first row names our columns, in any order; comma, tab or semicolon between the cells.
 * @throws CsvError where no row can be told which photo it is for
 */
export function readCsv(text: string): CsvTable {
  const delimiter = delimiterOf(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken)
    throw new CsvError(`第 ${(broken.row ?? 0) + 1} 行的引号没有成对，后面的格子会连成一片。请改好再导入。`)
  const [head = [], ...body] = data
  const titles = head.map(clean)
  requireTitles(titles)
  return {
    rows: body
      .map((cells, index) => ({ line: index + 2, cells: rowOf(titles, cells) }))
      .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== '')),
    unknown: titles.filter((title) => title !== '' && !titleOf(title)),
  }
}

const clean = (title: string) => title.replace(/^\uFEFF/u, '').trim()
const titleOf = (text: string): Column['title'] | undefined =>
  columns.find(({ title }) => title === text)?.title

/** The one that makes most of our columns out of the first line. */
function delimiterOf(text: string): string {
  const known = (delimiter: string) =>
    (Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []).filter((cell) =>
      titleOf(clean(cell)),
    ).length
  return [',', '\t', ';'].reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best))
}

function requireTitles(titles: string[]): void {
  if (!titles.includes('编号') && !titles.includes('文件名'))
    throw new CsvError(
      '第一行里没有“编号”也没有“文件名”，认不出哪一行是哪张照片。请从“导出 CSV”得到的表改起。',
    )
  const twice = titles.find((title, index) => titleOf(title) && titles.indexOf(title) !== index)
  if (twice) throw new CsvError(`“${twice}”一栏出现了两次，不知道以哪一栏为准。请删去一栏。`)
}

function rowOf(titles: string[], cells: string[]): CsvRow {
  const row: CsvRow = {}
  for (const [index, text] of titles.entries()) {
    const title = titleOf(text)
    if (title) row[title] = unguardCell(cells[index] ?? '')
  }
  return row
}
