/** Signs that a block begins a paragraph (positive) or goes on with one (negative), as log-likelihood ratios. */
const signs: [RegExp, number][] = [
  // What never begins a line.
  [/^[，。、；：！？,;:!?）)》」』”’】%％]/u, -9],
  [
    /^(?:等(?!待|到|候|于|级)|的(?!确|士|哥)|了(?!解|不|却)|着(?!手|力|眼|重|火|陆)|们|吗|呢|吧|得(?!知|益|到|出|分)|地(?![\p{Script=Han}]{0,3}[处位区方铁下面]))/u,
    -4,
  ],
  [/^(?:和|与|及|以及|或者?|并(?!非|不)|而(?!今|立)|且|所(?!有|以|谓)|之(?!后|前|所))/u, -1.2],
  [/^(?:[年月日号时分秒岁届名家个位次项条座万亿元米吨度]|公里|平方|小时)/u, -1],
  [/^[\d.]+(?![\d年月日.、．])/u, -0.6],
  // How paragraphs begin.
  [
    /^(?:[一二三四五六七八九十]+[、是]|第[一二三四五六七八九十]+|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．](?!\d)|其[一二三四]|首先|其次|再次|最后|[①-⑳])/u,
    2.5,
  ],
  [
    /^(?:近年来?|近日|日前|昨[日天]|今[日天年]|去年|前年|明年|当[日天时年晚]|目前|如今|此前|随后|多年来|一年来|\d{4}年|\d{1,2}月|[上下本][周月]|早在|截至|岁末|凌晨|清晨|傍晚|中午|周[一二三四五六日末])/u,
    1.5,
  ],
  [
    /^(?:此外|另外|除此之外|同时|与此同时|不过|但(?!愿)|然而|因此|为此|据|随着|自从?|对于|关于|针对|虽然|尽管|由于|为了?|作为|在|从|当|按照|根据|围绕|通过|如果|其中|总体|值得|需要)/u,
    0.9,
  ],
  [/^[“‘「『]/u, 1],
  [/^\p{Script=Han}{2,4}[：:]/u, 2],
  [/^(?:记者|他|她|它|这|那|有人|谁|还有|接下来|下一步|采访)/u, 0.6],
]

/**
 * How much more likely the block begins a paragraph than goes on with one that was cut, as a log-likelihood ratio, from
 * its own first words.
 */
export function startScore(text: string): number {
  const trimmed = text.trimStart()
  return signs.reduce((sum, [sign, score]) => (sign.test(trimmed) ? sum + score : sum), 0)
}
