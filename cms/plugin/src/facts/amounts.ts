/** A number that a passage gives, as it is written there; `vague` where it does not count: 数亿, 30余, 多. */
export type Amount = { value: string; unit: string | null; precision: 'exact' | 'vague'; start: number }

// Longer ones first: 批次 before 批.
const units =
  '批次|人次|周年|平方米|公里|层面|项目|余元|美元|港元|元|个|家|场|次|届|项|名|人|位|户|批|期|所|座|株|棵|吨|亩|篇|本|件|套|台|辆|间|条|岁|倍|%|％'

// 3,000 and 1.2; a number that goes on (2024, 11) is not cut.
const digits = '(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\d.])\\d+(?:\\.\\d+)?'
const patterns: [RegExp, Amount['precision']][] = [
  // 数亿元, 上千人, 近百名, 数十场
  [new RegExp(`(?<value>(?:数|几|上|近|约|超过?|逾)[十百千万亿]+[余多]?)(?<unit>${units})`, 'gu'), 'vague'],
  // 约30家, 30余家, 1000多人
  [
    new RegExp(`(?<value>(?:近|约|超过?|逾|上|不到|至少)(?:${digits})[百千万亿]*)(?<unit>${units})`, 'gu'),
    'vague',
  ],
  [new RegExp(`(?<value>(?:${digits})[百千万亿]*[余多])(?<unit>${units})`, 'gu'), 'vague'],
  [/(?<value>连续多年)/gu, 'vague'],
  // 多次, 多家; 等多家 is a list that is not told to its end.
  [/(?<![余十百千万亿\d])(?<value>多)(?<unit>批次|次|批|家|场|个|名|项)/gu, 'vague'],
  [new RegExp(`(?<value>(?:${digits})[百千万亿]*)(?<unit>${units})`, 'gu'), 'exact'],
  // 两场, 三个. 一 is a word of its own (一批, 一个), and 百年商会 no number.
  [
    /(?<![第一二三四五六七八九十百千万])(?<value>[二两三四五六七八九十]+)(?<unit>家|场|次|届|项|名|所|批次|个)/gu,
    'exact',
  ],
]

/** The numbers of a passage in its order, years left out. One that is part of another is not found again. */
export function amountsIn(passage: string): Amount[] {
  const found: (Amount & { end: number })[] = []
  for (const [pattern, precision] of patterns) {
    for (const match of passage.matchAll(pattern)) {
      const { value = '', unit = null } = match.groups ?? {}
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ value, unit, precision, start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start).map(({ end: _end, ...amount }) => amount)
}

/** 等多家商会, 等: the passage names some and leaves the others open. */
export function isOpenList(passage: string): boolean {
  return /等(?:多|数|几)[家个名所项]/u.test(passage)
}
