import type { Checked } from './checked.ts'
import { titlesOf } from './checked.ts'
import type { Finding } from './finding.ts'

/** Characters that fit: of each line of a headline, of a kicker and of a deck. */
const fits = { headline: 20, kicker: 30, deck: 40 }
const names = {
  headline: { zh: '主题', en: 'headline' },
  kicker: { zh: '引题', en: 'kicker' },
  deck: { zh: '副题', en: 'deck' },
}

/** Titles that run on. */
export function titleLength(article: Checked): Finding[] {
  return titlesOf(article).flatMap(({ part, text }): Finding[] => {
    if (part === 'body') return []
    const longest = Math.max(...text.split('\n').map((line) => line.replaceAll(/\s/g, '').length))
    if (longest <= fits[part]) return []
    const { zh, en } = names[part]
    return [
      {
        check: 'long-title',
        severity: 'hint',
        about: `${part} ${longest}`,
        message: {
          zh: `${zh}一行有 ${longest} 字，多于 ${fits[part]} 字会折行。`,
          en: `A line of the ${en} has ${longest} characters; more than ${fits[part]} wrap.`,
        },
        place: { kind: 'field', path: part },
      },
    ]
  })
}
