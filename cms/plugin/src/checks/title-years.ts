import { bodyOf, type Checked, titlesOf } from './checked.ts'
import type { Finding } from './finding.ts'
import { firstPlace } from './place.ts'

/** 2024年度优秀…: a year, and enough of what follows to know the thing again. */
const yearOfThing = /(\d{4})\s?(年(?:度)?\p{Script=Han}{4})/gu

/** A year in a title where the body gives the same thing only other years. */
export function titleYears(article: Checked): Finding[] {
  const body = bodyOf(article)
  const told = body.flatMap(({ text }) =>
    [...text.matchAll(yearOfThing)].map(([, year, thing]) => ({ year, thing })),
  )
  return titlesOf(article).flatMap(({ part, text }) =>
    [...text.matchAll(yearOfThing)].flatMap(([, year, thing]): Finding[] => {
      const same = told.filter((other) => other.thing === thing)
      const [other] = same
      if (!other || same.some((one) => one.year === year)) return []
      return [
        {
          check: 'title-year',
          severity: 'soft',
          about: `${year} ${other.year}`,
          message: {
            zh: `标题说“${year}${thing}…”，正文说“${other.year}${thing}…”。`,
            en: `A title says ${year} where the body says ${other.year}.`,
          },
          place: part === 'body' ? firstPlace(body, `${other.year}${thing}`) : { kind: 'field', path: part },
        },
      ]
    }),
  )
}
