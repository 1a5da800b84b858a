const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of one character that belong to what stands before them. */
const leaning = new Set('的了着过们地得等上下中里内外前后年会队者员联吗吧呢')

/**
 * Where a Chinese text may be broken between words, as offsets. Words of one character join the next one, or the one
 * before where they lean on it (萦绕｜在心的｜牵念), for a dictionary takes what it does not know into characters. Next
 * to punctuation there is none: browsers know what to do there.
 */
export function wordBreaks(text: string): number[] {
  const words = [...segmenter.segment(text)]
  const breaks: number[] = []
  let single = false
  words.forEach(({ segment, index, isWordLike }, at) => {
    const follows = words[at - 1]?.isWordLike && isWordLike
    const leans = leaning.has(segment) || (segment.length === 1 && !words[at + 1]?.isWordLike)
    if (follows && !leans && !single) breaks.push(index)
    // Two words of one character make a pair, which is then closed.
    single = segment.length === 1 && !leans && !(follows && single)
  })
  return breaks
}
