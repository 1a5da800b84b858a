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
  [/^(?:特此(?:通告|公告|通知|声明)|以上|（完）|此致)/u, 4],
  [/^[他她它]/u, -0.5],
  // `山。灯光亮起来`: the end of a sentence, or of a word before a comma.
  [/^\p{Script=Han}{1,3}[。！？!?；;]/u, -2.5],
  [/^\p{Script=Han}{4,5}[。！？!?；;]/u, -1],
  [/^\p{Script=Han}[，,]/u, -1.5],
  // `苏州，回乡过年时…`: a word or two and a comma, unless it says when or how.
  [
    /^(?!(?:此外|另外|同时|不过|但是|然而|目前|如今|其中|事后|随后|之后|此前|后来|最后|首先|其次|再次|结果|果然|当然|其实|据悉|今[年天日晨]|去年|明年|近[年日来]|日前|昨[日天]|当[时天年日晚]|那[天时年]|这[天时年]|一是|第.|一[年天]|多年|傍晚|清晨|凌晨|中午|上午|下午|晚上|夜里|春天|夏天|秋天|冬天|总之|显然|因此|为此|对此|所以|可是|于是|接着|终于|原来|眼下|当下|\p{Script=Han}后)[，,])\p{Script=Han}{1,3}[，,]/u,
    -1.2,
  ],
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
