import type { Checked, KnownChamber, Line } from './checked.ts'
import type { Finding } from './finding.ts'
import { namedIn } from './names-in-text.ts'
import { nearNamesIn } from './near-names.ts'

/** From so many laureates in one paragraph on it is a list and tells of none of them. */
const listLength = 3

/** Laureates that the text leaves out, or only lists. Said of a story that tells of the roll: one that names half of it. */
export function laureatesNamed(article: Checked): Finding[] {
  const laureates = article.award?.laureates ?? []
  if (!article.award || laureates.length < listLength) return []
  const lines = linesOf(article)
  const isNamed = ({ id }: KnownChamber) => [...lines.values()].some((ids) => ids.has(id))
  const named = laureates.filter(isNamed)
  if (named.length * 2 < laureates.length) return []
  const near = new Set(nearNamesIn(article).map(({ chamber }) => chamber.id))
  return [
    ...laureates.filter((one) => !isNamed(one) && !near.has(one.id)).map(left),
    ...withoutPassage(named, lines),
  ]
}

/** The chambers that each line of the body names. */
function linesOf(article: Checked): Map<Line, Set<string>> {
  const lines = new Map<Line, Set<string>>()
  for (const { line, chamber } of namedIn(article).filter((one) => one.line.part === 'body'))
    lines.set(line, (lines.get(line) ?? new Set()).add(chamber))
  return lines
}

function left({ id, name }: KnownChamber): Finding {
  return {
    check: 'laureate-left-out',
    severity: 'soft',
    about: id,
    message: {
      zh: `名单里有“${name}”，正文没有提到。`,
      en: `“${name}” is on the roll; the body does not name it.`,
    },
    place: { kind: 'field', path: 'body' },
  }
}

function withoutPassage(named: KnownChamber[], lines: Map<Line, Set<string>>): Finding[] {
  const isTold = ({ id }: KnownChamber) =>
    [...lines.values()].some((ids) => ids.has(id) && ids.size < listLength)
  const listed = named.filter((one) => !isTold(one))
  if (listed.length === 0 || listed.length === named.length) return []
  const names = listed.map(({ name }) => name)
  return [
    {
      check: 'laureate-without-passage',
      severity: 'hint',
      about: listed.map(({ id }) => id).join(' '),
      message: {
        zh: `${names.length} 家获奖商会只列了名，没有自己的段落：${names.join('、')}。`,
        en: `${names.length} laureates are only listed, without a passage: ${names.join(', ')}.`,
      },
      place: { kind: 'passage', quote: names[0] ?? '', occurrence: 0 },
    },
  ]
}
