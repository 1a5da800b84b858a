import type { Arrangement, ManuscriptBlock } from './arrangement.ts'

/** The story as the desk would put it together. Nothing of it is done until a person makes an article of it. */
export function proposeArrangement(blocks: readonly ManuscriptBlock[]): Arrangement {
  return {
    units: blocks.map(({ id, isHeading }) => ({ role: isHeading ? 'subhead' : 'paragraph', blocks: [id] })),
    unplaced: [],
    joins: [],
    moves: [],
    questions: [],
  }
}
