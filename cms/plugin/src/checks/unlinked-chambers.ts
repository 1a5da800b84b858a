import { type Checked, namesOf } from './checked.ts'
import type { Finding } from './finding.ts'
import { chambersOf, namedIn } from './names-in-text.ts'
import { placeOf } from './place.ts'

/** Known chambers that the text names and the article does not link to. A passing mention may stay so. */
export function unlinkedChambers(article: Checked): Finding[] {
  const linked = new Set(article.linked.map(({ id }) => id))
  const chambers = chambersOf(article)
  const found = new Map<string, Finding>()
  for (const { line, chamber, start, end } of namedIn(article)) {
    const known = chambers.get(chamber)
    if (!known || linked.has(chamber) || found.has(chamber)) continue
    const written = line.text.slice(start, end)
    const alias = written === namesOf(known)[0] ? '' : `（${known.name}）`
    found.set(chamber, {
      check: 'unlinked-chamber',
      severity: 'hint',
      about: chamber,
      message: {
        zh: `文中提到“${written}”${alias}，没有列进相关商会。`,
        en: `The text names “${written}”${alias}, which is not among the chambers.`,
      },
      place: placeOf(article.lines, line, start, written),
      suggestion: { kind: 'link', chamber, name: known.name },
    })
  }
  return [...found.values()]
}
