import type { Arrangement, Join, Move, Question } from '../../../manuscript/arrangement.ts'
import { readingOrder, unitOf } from './units.ts'

/** Whether the two blocks still read as one paragraph. */
export function joinHolds(arrangement: Arrangement, [first, second]: Join['blocks']): boolean {
  const blocks = unitOf(arrangement, first)?.blocks ?? []
  const at = blocks.indexOf(first)
  return at >= 0 && blocks[at + 1] === second
}

/** Whether the run still stands after that block. */
export function moveHolds(
  arrangement: Arrangement,
  { blocks, after }: Pick<Move, 'blocks' | 'after'>,
): boolean {
  const order = readingOrder(arrangement)
  const at = after === null ? 0 : order.indexOf(after) + 1
  if (after !== null && at === 0) return false
  return blocks.every((block, index) => order[at + index] === block)
}

/** What is said about the story, without what is no longer so and without questions that the story answers by now. */
export function settled(arrangement: Arrangement): Arrangement {
  return {
    ...arrangement,
    joins: arrangement.joins.filter(({ blocks }) => joinHolds(arrangement, blocks)),
    moves: arrangement.moves.filter((move) => moveHolds(arrangement, move)),
    questions: arrangement.questions.filter((question) => isOpen(arrangement, question)),
  }
}

/** Whether there is still something to ask. What is about a block in the tray waits there with it. */
function isOpen(arrangement: Arrangement, question: Question): boolean {
  switch (question.kind) {
    case 'join':
      return !joinHolds(arrangement, question.blocks)
    case 'move':
      return !moveHolds(arrangement, question)
    case 'order':
      return true
  }
}
