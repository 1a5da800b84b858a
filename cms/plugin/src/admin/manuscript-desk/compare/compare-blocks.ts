import type { ManuscriptBlock } from '../../../manuscript/arrangement.ts'

/** Where a block's words are in the article now. `passage`: the one that has them, or most of them. */
export type BlockState = {
  block: ManuscriptBlock
  state: 'verbatim' | 'changed' | 'absent'
  passage: number | null
}

/** As much of a block has to be in a passage for it to count as changed and not as gone. */
const enough = 0.5

/**
 * For each block whether the article still has its words. Blanks, brackets and the width of signs make no difference.
 * @param passages as `passagesOf` gives them
 */
export function compareBlocks(blocks: ManuscriptBlock[], passages: string[]): BlockState[] {
  const plain = passages.map(plainOf)
  return blocks.map((block): BlockState => {
    const words = plainOf(block.text)
    const exact = plain.findIndex((passage) => passage.includes(words))
    if (exact >= 0) return { block, state: 'verbatim', passage: exact }
    const shares = plain.map((passage) => shareOf(words, passage))
    const best = Math.max(0, ...shares)
    if (best < enough) return { block, state: 'absent', passage: null }
    return { block, state: 'changed', passage: shares.indexOf(best) }
  })
}

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s()□■]/gu, '')
    .toLowerCase()

/** How many of the pairs of neighbouring signs of `words` are in a passage, 0 to 1. */
function shareOf(words: string, passage: string): number {
  const signs = [...words]
  const pairs = signs.slice(1).map((sign, index) => (signs[index] ?? '') + sign)
  if (pairs.length === 0) return 0
  const has = new Set([...passage].map((sign, index, all) => (all[index - 1] ?? '') + sign))
  return pairs.filter((pair) => has.has(pair)).length / pairs.length
}
