import { creditInBrackets } from '@guiyan/shared/credit'
import { routes } from '@guiyan/shared/routes'
import { photographersOf } from './photographer-names.ts'

/** A piece of a credit line: a photographer's name with their page, or words between. */
export type CreditPart = { text: string; href: string | null }

/** A credit line in its brackets, cut at the photographers' names: `（`, `张剑峰`, ` 摄）`. */
export function creditParts(credit: string): CreditPart[] {
  let rest = creditInBrackets(credit)
  const parts: CreditPart[] = []
  for (const { name, slug } of photographersOf(credit)) {
    const found = asWritten(name).exec(rest)
    if (!found) continue
    parts.push({ text: rest.slice(0, found.index), href: null })
    parts.push({ text: found[0], href: routes.photographer({ slug }) })
    rest = rest.slice(found.index + found[0].length)
  }
  return [...parts, { text: rest, href: null }].filter(({ text }) => text !== '')
}

/** A name of two characters may be spaced out in the line: 张 三. */
function asWritten(name: string): RegExp {
  return new RegExp([...name].map((letter) => letter.replace(/[^\p{L}\p{M}]/u, '\\$&')).join('\\s*'))
}
