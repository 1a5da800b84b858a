import { type Checked, type KnownChamber, type Line, namesOf } from './checked.ts'
import type { Finding } from './finding.ts'
import { chambersOf, type Named, namedIn } from './names-in-text.ts'
import { normalName, normalText } from './normal-name.ts'
import { placeOf } from './place.ts'

/** Shorter names are found inside others: 泉州商会 in 厦门泉州商会. */
const sureLength = 6

/** A chamber that a line seems to mean by words that are not its name. */
export type NearName = { line: Line; chamber: KnownChamber; written: string; start: number }

/** A chamber named otherwise than it is called: 长春南安商会 for 长春市南安商会. */
export function nearNames(article: Checked): Finding[] {
  return nearNamesIn(article).map(({ line, chamber, written, start }) => ({
    check: 'near-name',
    severity: 'soft',
    about: `${written} ${chamber.name}`,
    message: {
      zh: `写作“${written}”，商会的名称是“${chamber.name}”。`,
      en: `Written “${written}”; the chamber is called “${chamber.name}”.`,
    },
    place: placeOf(article.lines, line, start, written),
    suggestion: { kind: 'replace', from: written, to: chamber.name },
  }))
}

/** Each way of writing once. One that is another chamber's own name is none. */
export function nearNamesIn(article: Checked): NearName[] {
  const exact = namedIn(article)
  const all = [...chambersOf(article).values()]
  const taken = new Set(all.flatMap(namesOf))
  const meant = new Map([...article.linked, ...(article.award?.laureates ?? [])].map((one) => [one.id, one]))
  const unnamed = [...meant.values()].filter(({ id }) => !exact.some(({ chamber }) => chamber === id))
  const found = [
    ...sameNormalForm(article.lines, all),
    ...article.lines.flatMap((line) => unnamed.flatMap((chamber) => oneCharacterOff(line, chamber))),
  ]
  const seen = new Set<string>()
  return found.filter((near) => {
    const key = `${near.written} ${near.chamber.id}`
    if (taken.has(near.written) || seen.has(key) || liesIn(exact, near)) return false
    seen.add(key)
    return true
  })
}

function liesIn(exact: Named[], { line, start, written }: NearName): boolean {
  return exact.some((one) => one.line === line && one.start < start + written.length && start < one.end)
}

/** Where the text has a name but for what people leave out. Two chambers of one form are not told apart by it. */
function sameNormalForm(lines: readonly Line[], all: KnownChamber[]): NearName[] {
  const normals = lines.map((line) => ({ line, normal: normalText(line.text) }))
  const text = normals.map(({ normal }) => normal.text).join('\n')
  const forms = new Map<string, KnownChamber[]>()
  for (const chamber of all) {
    const form = normalName(chamber.name)
    if (form.length >= sureLength && text.includes(form))
      forms.set(form, [...(forms.get(form) ?? []), chamber])
  }
  return [...forms].flatMap(([form, [chamber, other]]) =>
    !chamber || other
      ? []
      : normals.flatMap(({ line, normal }) =>
          startsOf(normal.text, form).map((at) => {
            const start = normal.from[at] ?? 0
            const end = (normal.from[at + form.length - 1] ?? start) + 1
            return { line, chamber, start, written: line.text.slice(start, end) }
          }),
        ),
  )
}

/** One character less or more inside the name. Another one in its place makes another name: 郑州, 福州. */
function oneCharacterOff(line: Line, chamber: KnownChamber): NearName[] {
  const characters = [...chamber.name]
  if (characters.length < sureLength) return []
  return characters.slice(1).flatMap((_, index) => {
    const [before, after] = [characters.slice(0, index + 1).join(''), characters.slice(index + 1).join('')]
    const less = characters.slice(index + 2).join('')
    const isInside = index + 2 < characters.length
    const lessAt = isInside ? line.text.indexOf(before + less) : -1
    const moreAt = startsOf(line.text, before).find(
      (at) =>
        /\p{Script=Han}/u.test(line.text[at + before.length] ?? '') &&
        line.text.startsWith(after, at + before.length + 1),
    )
    return [
      ...(lessAt === -1 ? [] : [{ line, chamber, start: lessAt, written: before + less }]),
      ...(moreAt === undefined
        ? []
        : [
            {
              line,
              chamber,
              start: moreAt,
              written: line.text.slice(moreAt, moreAt + chamber.name.length + 1),
            },
          ]),
    ]
  })
}

function startsOf(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}
