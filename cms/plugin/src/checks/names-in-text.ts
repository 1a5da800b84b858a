import { findNames, type NameFound } from '@guiyan/shared/caption/names'
import { type Checked, type KnownChamber, type Line, namesOf } from './checked.ts'

/** A chamber that a line names by its name or an alias. */
export type Named = { line: Line; chamber: string; start: number; end: number }

const known = new WeakMap<Checked, Named[]>()

/** Every chamber that the text names, of those that are known and the article's own. A name that two bear is left out. */
export function namedIn(article: Checked): Named[] {
  const found = known.get(article) ?? find(article)
  known.set(article, found)
  return found
}

function find(article: Checked): Named[] {
  const text = article.lines.map((line) => line.text).join('\n')
  const there = [...chambersOf(article).values()]
    .filter((chamber) => namesOf(chamber).some((name) => text.includes(name)))
    .map(({ id, name, aliases }) => ({ id, kind: 'chamber' as const, name, aliases }))
  return article.lines.flatMap((line) => {
    const found = findNames(line.text, there)
    return found
      .filter((one) => !found.some((other) => isSameWords(one, other)))
      .map(({ id, start, end }) => ({ line, chamber: String(id), start, end }))
  })
}

const isSameWords = (one: NameFound, other: NameFound) =>
  one !== other && one.start === other.start && one.end === other.end

/** Known ones, and those that the article or its edition refers to, by id. */
export function chambersOf({ known, linked, award }: Checked): Map<string, KnownChamber> {
  return new Map([...known, ...linked, ...(award?.laureates ?? [])].map((chamber) => [chamber.id, chamber]))
}
