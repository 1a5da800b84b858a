import type { PayloadRequest } from 'payload'
import type { Arrangement, ManuscriptBlock } from './arrangement.ts'
import { arrangementProblem } from './arrangement-schema.ts'
import { repairManuscript } from './repair/repair.ts'

/**
 * The story as the desk would put it together. Nothing of it is done until a person makes an article of it. Where the repair fails, the text is in
 * the order in which it came, and that is said: a manuscript can always be handed in.
 */
export function proposeArrangement(req: PayloadRequest, blocks: readonly ManuscriptBlock[]): Arrangement {
  try {
    const proposed = repairManuscript(blocks)
    const problem = arrangementProblem(proposed, blocks)
    if (!problem) return proposed
    req.payload.logger.error({ msg: 'the repair of a manuscript loses blocks', problem: problem.en })
  } catch (error) {
    req.payload.logger.error({ msg: 'the repair of a manuscript failed', err: error })
  }
  return inOrder(blocks)
}

function inOrder(blocks: readonly ManuscriptBlock[]): Arrangement {
  const reasons = ['自动编排出错，已按来稿的次序排列，请人工核对']
  return {
    units: blocks.map(({ id, isHeading }) => ({ role: isHeading ? 'subhead' : 'paragraph', blocks: [id] })),
    unplaced: [],
    joins: [],
    moves: [],
    questions: [{ kind: 'order', blocks: blocks.map(({ id }) => id), grade: 'doubtful', reasons }],
  }
}
