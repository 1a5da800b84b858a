import { bodyOf, type Checked, type Line, titlesOf } from './checked.ts'
import type { Finding } from './finding.ts'
import { placeOf } from './place.ts'

/** Marks that nobody meant so. Those that only look odd are hints. */
export function suspectText(article: Checked): Finding[] {
  return [...halfWidth(article), ...strayLatin(article), ...straySpaces(article), ...repeated(article)]
}

const chinese = String.raw`[\p{Script=Han}”’》）】〉]`
const halfWidthMark = new RegExp(
  String.raw`(?<=${chinese}[)]?)[,;:!?](?=[\p{Script=Han}“‘《（【〈(”’）]|$)|(?<=${chinese}[。！？]?)[(](?=\p{Script=Han})|(?<=\p{Script=Han}[。！？]?)[)]`,
  'gmu',
)

/** One finding for all: they come by the dozen. */
function halfWidth({ lines }: Checked): Finding[] {
  const hits = lines.flatMap((line) =>
    [...line.text.matchAll(halfWidthMark)].map(({ 0: mark, index }) => ({ line, mark, index })),
  )
  const [first] = hits
  if (!first) return []
  const from = Math.max(0, first.index - 4)
  const words = first.line.text.slice(from, first.index + 1)
  return [
    {
      check: 'half-width',
      severity: 'hint',
      about: String(hits.length),
      message: {
        zh: `汉字之间有 ${hits.length} 个半角标点，第一处“${words}”。`,
        en: `${hits.length} half-width marks stand between Chinese characters, the first in “${words}”.`,
      },
      place: placeOf(lines, first.line, from, words),
    },
  ]
}

/** App, GDP and Citywalk are Chinese by now; these never are. */
const latinInChinese =
  /(?<=\p{Script=Han})\s?\b(?:and|with|of|the|for|in|to|by|or|on|at|from|is|are|as)\b\s?(?=\p{Script=Han})/gu

const meantBy: Record<string, string> = { with: '与', and: '和', or: '或', of: '的' }

function strayLatin({ lines }: Checked): Finding[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(latinInChinese)].map(({ 0: word, index }): Finding => {
      const from = Math.max(0, index - 4)
      const words = line.text.slice(from, index + word.length + 4)
      const to = meantBy[word.trim()]
      return {
        check: 'stray-latin',
        severity: 'soft',
        about: words,
        message: {
          zh: `“${words}”里夹着英文“${word.trim()}”。`,
          en: `The English word “${word.trim()}” stands in “${words}”.`,
        },
        place: placeOf(lines, line, from, words),
        ...(to ? { suggestion: { kind: 'replace', from: words, to: words.replace(word, to) } } : {}),
      }
    }),
  )
}

/** 2024 年度, where the rest of the article, or everybody, writes 2024年度. */
const spacedNumber = /\d+ +(?=[\p{Script=Han}%％])\p{Script=Han}{1,2}/gu

function straySpaces(article: Checked): Finding[] {
  const { lines } = article
  const closed = lines.some(({ text }) => /\d\p{Script=Han}/u.test(text))
  return lines.flatMap((line) =>
    [...line.text.matchAll(spacedNumber)].flatMap(({ 0: words, index }): Finding[] => {
      const to = words.replaceAll(/ +/g, '')
      if (!closed && !/^\d{4}年/u.test(to)) return []
      return [
        {
          check: 'stray-space',
          severity: 'hint',
          about: words,
          message: { zh: `“${words}”中间有空格。`, en: `There is a space in “${words}”.` },
          place: placeOf(lines, line, index, words),
          suggestion: { kind: 'replace', from: words, to },
        },
      ]
    }),
  )
}

/** 组织会员组织会员, 的的. 研究研究 and 一步一步 are Chinese, 把把关 and 的的确确 too. */
const twice = /(\p{Script=Han}{3,12})\1|的的(?!确)|与与|和和(?![气美睦])/gu

function repeated(article: Checked): Finding[] {
  return [...titlesOf(article), ...bodyOf(article)].flatMap((line: Line) =>
    [...line.text.matchAll(twice)]
      .filter(({ 1: part }) => part === undefined || (!part.startsWith('一') && new Set(part).size > 1))
      .map(({ 0: words, index }): Finding => ({
        check: 'repeated-word',
        severity: 'soft',
        about: words,
        message: { zh: `“${words}”重复了。`, en: `“${words}” is said twice.` },
        place: placeOf(article.lines, line, index, words),
      })),
  )
}
