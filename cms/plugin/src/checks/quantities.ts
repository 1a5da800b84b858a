/** A number as a text writes it, its value, and where it stands. `unit` is what directly follows it. */
export type Quantity = { written: string; value: number; unit: string; start: number; end: number }

const digit: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const power: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const myriad: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** What 十一 or 三百二十万 is; null where the characters are no number, or only a power: 百家, 千万. */
export function chineseNumber(written: string): number | null {
  if (!/[零〇一二两三四五六七八九十]/u.test(written)) return null
  let [total, part, last] = [0, 0, 0]
  for (const character of written) {
    if (character in digit) last = digit[character] ?? 0
    else if (character in power) {
      part += (last || 1) * (power[character] ?? 1)
      last = 0
    } else if (character in myriad) {
      total = (total + part + last) * (myriad[character] ?? 1)
      ;[part, last] = [0, 0]
    } else return null
  }
  return total + part + last
}

const arabic = /(?<![\w.-])(\d+(?:[,，]\d{3})*(?:\.\d+)?)\s?([万亿]?)(?![\w.-])/gu
const chinese = /[零〇一二两三四五六七八九十百千万亿]+/gu
const afterNumber = /^\s?(?:个?百分点|平方米|平方公里|公里|美元|[\p{Script=Han}%％])/u

/** All numbers of a text: 10, 1,200万, 十一, 3.5%. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const { 0: written, 1: number = '', 2: big = '', index } of text.matchAll(arabic)) {
    const value = Number(number.replaceAll(/[,，]/g, '')) * (myriad[big] ?? 1)
    found.push(quantity(text, written.trimEnd(), value, index))
  }
  for (const { 0: written, index } of text.matchAll(chinese)) {
    const value = chineseNumber(written)
    if (value !== null) found.push(quantity(text, written, value, index))
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function quantity(text: string, written: string, value: number, start: number): Quantity {
  const end = start + written.length
  const unit = afterNumber.exec(text.slice(end))?.[0].trim() ?? ''
  return { written, value, unit, start, end }
}
