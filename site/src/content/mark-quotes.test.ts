import { expect, test } from 'vitest'
import { markQuotes } from './mark-quotes.ts'

const marked = (sentence: string, quotes: string[]) =>
  markQuotes(sentence, quotes).map(({ text, quoted }) => (quoted ? `[${text}]` : text))

test.each<[string, string, string[], string[]]>([
  ['one in the middle', '仅开展了7场。', ['7场'], ['仅开展了', '[7场]', '。']],
  ['two apart', '考察2批次、项目4个', ['考察2批次', '项目4个'], ['[考察2批次]', '、', '[项目4个]']],
  ['one within another', '7场服务和1次培训', ['7场服务和1次培训', '1次'], ['[7场服务和1次培训]']],
  ['where it first stands', '1个、1个', ['1个'], ['[1个]', '、1个']],
  ['all of it', '𠮷野家', ['𠮷野家'], ['[𠮷野家]']],
  ['none of it', '甲', ['乙', ''], ['甲']],
  ['of nothing', '', ['甲'], []],
])('marks %s', (_, sentence, quotes, parts) => {
  expect(marked(sentence, quotes)).toEqual(parts)
})
