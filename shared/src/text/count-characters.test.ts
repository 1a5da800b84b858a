import { expect, test } from 'vitest'
import { countCharacters } from './count-characters.ts'

test.each([
  ['', 0],
  [' 　\n\t', 0],
  ['异地泉商', 4],
  ['泉州，你好！', 6],
  ['“泉商”——回家……', 10],
  ['《泉州商报》（记者　张剑峰）', 13],
  ['2024年GDP增长3.5%。', 7],
  ['捐资1,000万元', 5],
  ['Covid-19 is over', 3],
  ['don’t stop', 2],
  ['他说’再见‘', 6],
  ['艾萨克·牛顿', 6],
  ['你好,世界', 5],
  ['𠮷野家', 3],
  ['第一段\n第二段', 6],
  ['零\u200B宽\uFEFF', 2],
  ['ＡＢＣ', 3],
])('%j is %i 字', (text, length) => expect(countCharacters(text)).toBe(length))
