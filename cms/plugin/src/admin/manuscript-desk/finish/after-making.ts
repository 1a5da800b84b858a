import type { Bilingual } from '../../../language.ts'
import type { ArticleAnswer } from '../../../manuscript/endpoints.ts'

/** What making the article found: names that are not known, a list that differs from the award's. */
export function afterMaking({ laureates, unknownChambers }: ArticleAnswer): Bilingual[] {
  const lists: [string[], (names: string, list: string[]) => Bilingual][] = [
    [
      unknownChambers,
      (names, { length }) => ({
        zh: `有 ${length} 个商会库里没有：${names}`,
        en: `${length} chambers are not known: ${names}`,
      }),
    ],
    [
      laureates?.notInAward ?? [],
      (names) => ({
        zh: `稿里获奖、该届名单上没有：${names}`,
        en: `In the text, not among the laureates: ${names}`,
      }),
    ],
    [
      laureates?.notInText ?? [],
      (names) => ({
        zh: `该届名单上有、稿里没写：${names}`,
        en: `Among the laureates, not in the text: ${names}`,
      }),
    ],
  ]
  return lists.filter(([names]) => names.length > 0).map(([names, words]) => words(names.join('、'), names))
}
