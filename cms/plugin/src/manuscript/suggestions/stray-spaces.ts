import { type Finding, finding, type Looked } from './finding.ts'

const numberThenHan = /(?<!\d)(\d{1,12})( +)(\p{Script=Han})/gu
const hanThenNumber = /(\p{Script=Han})( +)(\d{1,12})/gu

/**
 * Spaces where the same manuscript has none: `2024 年度` beside `2024年度`. And one between two Chinese characters within a paragraph; in titles,
 * bylines and captions such a space means something.
 */
export function straySpaces(blocks: readonly Looked[]): Map<number, Finding[]> {
  const all = blocks.map(({ text }) => text).join('\n')
  const tight = [...all.matchAll(/\d\p{Script=Han}|\p{Script=Han}\d/gu)].length
  const loose = [...all.matchAll(/\d +\p{Script=Han}|\p{Script=Han} +\d/gu)].length
  const isOdd = (without: string) => all.includes(without) || tight >= 3 * loose
  return new Map(
    blocks.map(({ id, text, role }) => [
      id,
      [
        ...[numberThenHan, hanThenNumber].flatMap((pattern) => besideNumbers(text, pattern, isOdd)),
        ...(role === 'paragraph' ? betweenHan(text) : []),
      ],
    ]),
  )
}

function besideNumbers(text: string, pattern: RegExp, isOdd: (without: string) => boolean): Finding[] {
  return [...text.matchAll(pattern)].flatMap(
    ({ 0: whole, 1: before = '', 2: space = '', 3: after = '', index }) => {
      if (!isOdd(before + after)) return []
      const from = index + before.length
      const why = `“${whole}”中间多了空格：同一篇稿里写作“${before}${after}”一类，不空格。`
      return [finding(text, [from, from + space.length], '', 'stray-space', why)]
    },
  )
}

function betweenHan(text: string): Finding[] {
  return [...text.matchAll(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu)].flatMap(({ 0: space, index }) => {
    // `（张剑峰 摄）`: a credit within a paragraph.
    const last = (marks: string[]) => Math.max(...marks.map((mark) => text.lastIndexOf(mark, index)))
    if (last(['（', '(']) > last(['）', ')'])) return []
    return [finding(text, [index, index + space.length], '', 'stray-space', '句子中间的汉字之间多了空格。')]
  })
}
