import type { OpenRoll, RollFile } from '@guiyan/shared/open-roll'
import { openRollAt } from '../content/open-roll.ts'
import { csvOf } from './csv.ts'
import { factColumns, factRows } from './fact-columns.ts'
import { rollJsonLd } from './json-ld.ts'
import { laureateColumns, laureateRows } from './laureate-columns.ts'

const contentTypes: Record<RollFile, string> = {
  'roll.csv': 'text/csv; charset=utf-8',
  'facts.csv': 'text/csv; charset=utf-8',
  'roll.json': 'application/json; charset=utf-8',
  'roll.jsonld': 'application/ld+json; charset=utf-8',
}

/** A roll as one of its files. */
export function rollText(file: RollFile, roll: OpenRoll): string {
  switch (file) {
    case 'roll.csv':
      return csvOf(laureateColumns, laureateRows(roll))
    case 'facts.csv':
      return csvOf(factColumns, factRows(roll))
    case 'roll.json':
      return `${JSON.stringify(roll, null, 1)}\n`
    case 'roll.jsonld':
      return `${JSON.stringify(rollJsonLd(roll), null, 1)}\n`
  }
}

/** Answers for the address of a file; without a year it is that of the series. 404 where there is no such roll. */
export function rollResponse(
  file: RollFile,
  { series = '', year }: Record<string, string | undefined>,
): Response {
  const roll = openRollAt(series, year)
  if (!roll) return new Response(null, { status: 404 })
  return new Response(rollText(file, roll), { headers: { 'content-type': contentTypes[file] } })
}
