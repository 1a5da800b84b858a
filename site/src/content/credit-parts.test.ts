import { expect, test } from 'vitest'
import { creditParts } from './credit-parts.ts'

test.each([
  ['张剑峰 摄', '（[张剑峰 /photographers/zhang-jian-feng/] 摄）'],
  [
    '（本报记者 李四、王五/摄）',
    '（本报记者 [李四 /photographers/li-si/]、[王五 /photographers/wang-wu/]/摄）',
  ],
  ['张 三 摄', '（[张 三 /photographers/zhang-san/] 摄）'],
  ["Seán O'Brien-Li 摄", "（[Seán O'Brien-Li /photographers/sean-o-brien-li/] 摄）"],
  ['资料图片', '（资料图片）'],
  ['社区供图', '（社区供图）'],
  ['张三 & 王五 <摄>', '（张三 & 王五 <摄>）'],
])('%s is %s', (credit, parts) => {
  const shown = creditParts(credit).map(({ text, href }) => (href ? `[${text} ${href}]` : text))
  expect(shown.join('')).toBe(parts)
})
