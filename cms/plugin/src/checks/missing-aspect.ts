import { bodyOf, type Checked } from './checked.ts'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'

/** 经济建设、组织建设、精神文明建设三个层面 */
const enumeration =
  /([\p{Script=Han}]{2,8}(?:、[\p{Script=Han}]{2,8})+)[三四五六七八九\d]个?(?:层面|方面|维度|角度)/gu

/** Aspects that a sentence counts up and the text then goes through with …方面, but for one: its words may be lost. */
export function missingAspect(article: Checked): Finding[] {
  const { lines } = article
  return bodyOf(article).flatMap((line) =>
    [...line.text.matchAll(enumeration)].flatMap(({ 1: list = '', index }): Finding[] => {
      const aspects = list
        .split('、')
        .map((aspect, at) =>
          at === 0 ? aspect.replace(/^.*(?:的|从|在|对|就|以|围绕|按照?|包括)/u, '') : aspect,
        )
      const rest = lines
        .slice(lines.indexOf(line))
        .map(({ text }) => text)
        .join('\n')
      const lacking = aspects.filter((aspect) => !rest.includes(`${aspect}方面`))
      const [first] = lacking
      if (first === undefined || lacking.length > 1 || aspects.length < 3) return []
      return [
        {
          check: 'missing-aspect',
          severity: 'hint',
          about: first,
          message: {
            zh: `列了 ${aspects.length} 个方面，后面只有“${first}”没有以“${first}方面”开头，可能漏了字。`,
            en: `Of ${aspects.length} aspects only “${first}” is not taken up: words may be missing.`,
          },
          place: placeOf(lines, line, index, list),
        },
      ]
    }),
  )
}
