import { type Checked, type KnownChamber, namesOf } from './checked.ts'
import type { Finding } from './finding.ts'
import { chambersOf, namedIn } from './names-in-text.ts'
import { normalName } from './normal-name.ts'
import { firstPlace, placeOf } from './place.ts'

/** Chambers that are taken for one another: a link that names one and leads to another, and two of nearly one name. */
export function lookAlikes(article: Checked): Finding[] {
  return [...wrongLinks(article), ...mistakenFor(article)]
}

function wrongLinks(article: Checked): Finding[] {
  const chambers = chambersOf(article)
  const byName = new Map(
    [...chambers.values()].flatMap((one) => namesOf(one).map((name) => [name, one] as const)),
  )
  return article.links.flatMap(({ text, chamber }): Finding[] => {
    const written = text.trim()
    const target = chambers.get(chamber)
    if (!target || namesOf(target).includes(written)) return []
    const other = byName.get(written)
    const place = firstPlace(article.lines, written)
    if (other) {
      const message = {
        zh: `链接的文字是“${written}”，链到的却是“${target.name}”。`,
        en: `The link says “${written}” but leads to “${target.name}”.`,
      }
      return [{ check: 'wrong-link', severity: 'soft', about: `${written} ${target.name}`, message, place }]
    }
    // 商会 and 该商会 stand for the name; 闽南商会 may be a class of them.
    if (written.length < 4 || !/(?:商会|联合会|同乡会)$/u.test(written)) return []
    if (/^(?:该|本|这家)/u.test(written) || normalName(written) === normalName(target.name)) return []
    const message = {
      zh: `“${written}”链到“${target.name}”，两个名称不同，请核对是不是同一家。`,
      en: `“${written}” leads to “${target.name}”: are they the same?`,
    }
    return [{ check: 'odd-link', severity: 'hint', about: `${written} ${target.name}`, message, place }]
  })
}

/** The text names one chamber, and the article or its roll has another that is called nearly the same. */
function mistakenFor(article: Checked): Finding[] {
  const chambers = chambersOf(article)
  const named = namedIn(article)
  const isNamed = ({ id }: KnownChamber) => named.some(({ chamber }) => chamber === id)
  const own = new Map([...article.linked, ...(article.award?.laureates ?? [])].map((one) => [one.id, one]))
  const seen = new Set<string>()
  return named.flatMap(({ line, chamber, start }): Finding[] => {
    const here = chambers.get(chamber)
    if (!here || own.has(chamber) || seen.has(chamber)) return []
    seen.add(chamber)
    const meant = [...own.values()].find(
      (one) => !isNamed(one) && normalName(one.name) === normalName(here.name),
    )
    if (!meant) return []
    return [
      {
        check: 'look-alike',
        severity: 'soft',
        about: `${here.name} ${meant.name}`,
        message: {
          zh: `正文写的是“${here.name}”，名单或相关商会里的是“${meant.name}”：这是两家，请核对。`,
          en: `The text names “${here.name}”, the roll or the list “${meant.name}”: these are two.`,
        },
        place: placeOf(article.lines, line, start, here.name),
      },
    ]
  })
}
