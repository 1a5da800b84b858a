import { bodyOf, type Checked, type Line, titlesOf } from './checked.ts'
import type { Finding } from './finding.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'

/** What a number in digits counts, and what one in characters surely counts: 三个自信, 四方, 百年 are no counts. */
const counted = /^(?:[家人名位届个项场次所座台辆吨亩元户件棵株倍%％]|公里|平方米|平方公里|美元|个?百分点)$/u
const countedInCharacters = /^[家届名位项场座元]$/u

const names = {
  headline: { zh: '主题', en: 'headline' },
  kicker: { zh: '引题', en: 'kicker' },
  deck: { zh: '副题', en: 'deck' },
}

/** Numbers of the titles that the body does not bear out. Vague ones (百余家, 数亿), years and 一个 are let be. */
export function titleNumbers(article: Checked): Finding[] {
  const body = bodyOf(article)
  if (body.length === 0) return []
  const values = knownValues(article, body)
  return titlesOf(article).flatMap((line) =>
    quantitiesIn(line.text)
      .filter((quantity) => isCount(line.text, quantity))
      .filter((quantity) => !isBorneOut(line.text, quantity, values))
      .flatMap((quantity) => findingOf(line, quantity)),
  )
}

/** What the body counts, and what is counted by the documents that it shows. */
function knownValues({ award, linked }: Checked, body: Line[]): number[] {
  const told = body.flatMap(({ text }) => quantitiesIn(text).map(({ value }) => value))
  const counted = award ? [award.announcedCount, award.edition, award.laureates.length] : []
  return [...told, ...counted.filter((value) => value !== null), linked.length]
}

function isCount(text: string, { written, value, unit, start }: Quantity): boolean {
  const isDigits = /^\d/u.test(written)
  const before = text.slice(0, start)
  if (value === 1 || /[数几]$/u.test(before)) return false
  // 第三次修改 and 第12篇 number the thing itself; an edition has a number that a story tells.
  if (/第\s?$/u.test(before) && unit !== '届') return false
  return isDigits ? counted.test(unit) : countedInCharacters.test(unit)
}

function isBorneOut(text: string, { value, start, end }: Quantity, values: number[]): boolean {
  const isRound =
    /(?:超过?|逾|近|约|破|突破|达|上|过|至少|不少于)\s?$/u.test(text.slice(0, start)) ||
    /^\s?[多余来]|^\s?\+/u.test(text.slice(end))
  return values.some((told) =>
    isRound ? told >= value * 0.8 && told <= value * 1.5 : Math.abs(told - value) < 1e-9 * Math.max(1, value),
  )
}

function findingOf({ part, text }: Line, { written, unit, end }: Quantity): Finding[] {
  if (part === 'body') return []
  const words = `${written}${unit}`
  const { zh, en } = names[part]
  return [
    {
      check: 'title-number',
      severity: 'soft',
      about: `${part} ${words}${text.slice(end + unit.length, end + unit.length + 4)}`,
      message: {
        zh: `${zh}说“${words}”，正文里没有这个数。`,
        en: `The ${en} says “${words}”; the body has no such number.`,
      },
      place: { kind: 'field', path: part },
    },
  ]
}
