import { syllablesOf } from '@guiyan/shared/text/pinyin-words'
import type { Question } from '../../src/search/terms.ts'
import { inRangeSql, rangeOf } from './entry-id.ts'
import type { Asked } from './find.ts'
import { spoken } from './match.ts'

const most = 5

/** Names of chambers and awards that sound like what was asked for: 常春 → 长春市泉州商会. */
export function nearNames({ index, release }: Asked, { terms }: Question): { href: string; name: string }[] {
  const hidden = JSON.stringify(index.hiddenFrom(release))
  const expressions = terms.flatMap((term) => {
    const letters = syllablesOf(term).join('')
    // Initials of what is written in full would find anything.
    return /^[a-z]{3,40}$/.test(letters) ? spoken(letters).slice(0, -1) : []
  })
  if (expressions.length === 0) return []
  const rows = [rangeOf('chambers', null), rangeOf('awards', null)].flatMap(({ from, to }) =>
    index.statements
      .of(
        `SELECT rowid AS id FROM names WHERE names MATCH ? AND ${inRangeSql}
          AND rowid NOT IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC LIMIT ?`,
      )
      .all(expressions.map((each) => `(${each})`).join(' OR '), from, to, hidden, most),
  )
  const ids = rows.slice(0, most).map((row) => Number(row['id']))
  return index.shown(ids).map(({ href, names }) => ({ href, name: names[0] ?? href }))
}
