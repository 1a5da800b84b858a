import type { Arrangement, ManuscriptBlock } from '../arrangement.ts'

/** A longer manuscript is no article from a page: its order is left alone. */
export const maxBodyBlocks = 200
export const maxCharacters = 60_000

/** Whether a manuscript is too long for the search for its order. */
export function isTooLong(blocks: readonly ManuscriptBlock[]): boolean {
  if (blocks.length > maxBodyBlocks + 40) return true
  return blocks.reduce((sum, { text }) => sum + text.length, 0) > maxCharacters
}

/** The blocks as they came, each a paragraph, with one question that says why. */
export function untouched(blocks: readonly ManuscriptBlock[]): Arrangement {
  const reason = `稿件太长（${blocks.length} 段），没有辨认，也没有重排：超过 ${maxBodyBlocks} 段或 ${maxCharacters} 字的稿件请分开处理`
  return {
    units: blocks.map(({ id }) => ({ role: 'paragraph', blocks: [id] })),
    unplaced: [],
    joins: [],
    moves: [],
    questions: [{ kind: 'order', blocks: [], grade: 'doubtful', reasons: [reason] }],
  }
}
