import { bodyOf, type Checked, type CheckedAward, type Line } from './checked.ts'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'
import { chineseNumber } from './quantities.ts'

const elected = /(?:推选|评选|评|选)出(?:了)?\p{Script=Han}{0,4}?([\d零〇一二两三四五六七八九十百]+)\s?家/gu

/** How many laureates the text and the edition say there are, against the roll. */
export function awardCount(article: Checked): Finding[] {
  const { award } = article
  if (!award || award.laureates.length === 0) return []
  return [...ownCount(award), ...toldCounts(article, award)]
}

function ownCount({ id, announcedCount, laureates }: CheckedAward): Finding[] {
  if (announcedCount === null || announcedCount === laureates.length) return []
  return [
    {
      check: 'award-count',
      severity: 'soft',
      about: `${announcedCount} ${laureates.length}`,
      message: {
        zh: `届次写着公布 ${announcedCount} 家，名单里有 ${laureates.length} 家。`,
        en: `The award says ${announcedCount} were announced; its roll has ${laureates.length}.`,
      },
      place: { kind: 'document', collection: 'awards', id },
    },
  ]
}

function toldCounts({ lines }: Checked, award: CheckedAward): Finding[] {
  const count = award.announcedCount ?? award.laureates.length
  return bodyOf({ lines }).flatMap((line) =>
    [...line.text.matchAll(elected)].flatMap(({ 0: words, 1: written = '', index }): Finding[] => {
      const told = /^\d+$/.test(written) ? Number(written) : chineseNumber(written)
      if (told === null || told === count || isOfOtherYear(line, index, award.year)) return []
      return [
        {
          check: 'announced-count',
          severity: 'soft',
          about: `${told} ${count}`,
          message: {
            zh: `正文说“${words}”，届次的名单是 ${count} 家。`,
            en: `The body says “${words}”; the roll of the award has ${count}.`,
          },
          place: placeOf(lines, line, index, words),
        },
      ]
    }),
  )
}

/** Whether the sentence speaks of another year than the edition's. */
function isOfOtherYear({ text }: Line, at: number, year: number | null): boolean {
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at)
  const years = [...sentence.matchAll(/(\d{4})年/gu)].map(([, each]) => Number(each))
  return years.length > 0 && !years.includes(year ?? 0)
}
