import { bodyOf, type Checked, type CheckedAward } from './checked.ts'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'
import { chineseNumber } from './quantities.ts'

const edition = /(?:第\s?([\d一二三四五六七八九十]+)\s?届)|(?:举办了?\s?([\d一二三四五六七八九十]+)\s?届)/gu
const year = /(\d{4})\s?年/gu

/** The edition's number and year as the text has them, against the award's, and the award's against its series. */
export function awardEdition(article: Checked): Finding[] {
  const { award } = article
  if (!award) return []
  return [...numbering(award), ...toldEditions(article, award), ...toldYears(article, award)]
}

function numbering({ id, edition, series, year }: CheckedAward): Finding[] {
  const first = series?.firstYear ?? null
  if (edition === null || first === null || year === null || edition === year - first + 1) return []
  return [
    {
      check: 'edition-number',
      severity: 'soft',
      about: `${edition} ${year} ${first}`,
      message: {
        zh: `届次写作第 ${edition} 届；首届为 ${first} 年，${year} 年应为第 ${year - first + 1} 届。`,
        en: `The award is number ${edition}; the first was in ${first}, so ${year} is number ${year - first + 1}.`,
      },
      place: { kind: 'document', collection: 'awards', id },
    },
  ]
}

/** 年度优秀泉属异地商会 is named 优秀泉属异地商会 too. */
const stemOf = (award: CheckedAward) => award.series?.name.replace(/^年度/u, '') ?? ''

/** Only sentences that name the series are about its number: a 第十一届 may be a fair's. 已经举办 may leave this one out. */
function toldEditions({ lines }: Checked, award: CheckedAward): Finding[] {
  const stem = stemOf(award)
  const number = award.edition
  if (stem.length < 4 || number === null) return []
  return bodyOf({ lines }).flatMap((line) =>
    [...line.text.matchAll(edition)].flatMap(({ 0: words, 1: ordinal, 2: times, index }): Finding[] => {
      if (!sentenceAt(line.text, index).includes(stem)) return []
      const written = ordinal ?? times ?? ''
      const told = /^\d+$/.test(written) ? Number(written) : chineseNumber(written)
      const fits = times === undefined ? [number] : [number, number - 1]
      if (told === null || (ordinal !== undefined && told < number) || fits.includes(told)) return []
      return [
        {
          check: 'told-edition',
          severity: 'soft',
          about: `${told} ${number}`,
          message: {
            zh: `正文说“${words}”，届次是第 ${number} 届。`,
            en: `The body says “${words}”; the award is number ${number}.`,
          },
          place: placeOf(lines, line, index, words),
        },
      ]
    }),
  )
}

/** The years that the text gives to the series; it may tell of earlier ones, but of this one too. */
function toldYears({ lines }: Checked, award: CheckedAward): Finding[] {
  const stem = stemOf(award)
  if (stem.length < 4 || award.year === null) return []
  const told = lines.flatMap((line) =>
    [...line.text.matchAll(year)]
      .filter(({ 0: words, index }) =>
        new RegExp(`^[^，,。；;]{0,3}${escaped(stem)}`, 'u').test(line.text.slice(index + words.length)),
      )
      .map(({ 0: words, 1: each, index }) => ({ line, words, index, year: Number(each) })),
  )
  const [first] = told
  if (!first || told.some((one) => one.year === award.year)) return []
  return [
    {
      check: 'told-year',
      severity: 'soft',
      about: `${first.year} ${award.year}`,
      message: {
        zh: `文中说“${first.words}${stem}”，相关届次是 ${award.year} 年。`,
        en: `The text says ${first.year}; the award is that of ${award.year}.`,
      },
      place: placeOf(lines, first.line, first.index, first.words),
    },
  ]
}

function sentenceAt(text: string, at: number): string {
  const end = text.indexOf('。', at)
  return text.slice(text.lastIndexOf('。', at) + 1, end === -1 ? text.length : end)
}

const escaped = (words: string) => words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
