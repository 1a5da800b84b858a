import type { Arrangement, Grade, Join, Move, Question } from '../../../manuscript/arrangement.ts'

/** Something that a person should look at. `asked`: the story is not so yet; else the desk did it, and it can be taken back. */
export type ReviewItem = {
  key: string
  grade: Grade
  reasons: string[]
  /** All blocks that it is about. */
  blocks: number[]
  asked: boolean
} & (
  | { kind: 'join'; first: number; second: number }
  | { kind: 'move'; run: number[]; after: number | null }
  | { kind: 'order' }
)

const rank: Record<Grade, number> = { doubtful: 0, likely: 1, certain: 2 }

/**
 * What to look at: questions first, then what was done though only likely, each by where it came in the manuscript. What is
 * certain is left out unless `all`.
 */
export function reviewList(arrangement: Arrangement, all = false): ReviewItem[] {
  const items = [
    ...arrangement.questions.map(questionItem),
    ...arrangement.joins.map((join) => joinItem(join, false)),
    ...arrangement.moves.map((move) => moveItem(move, false)),
  ]
  return items
    .filter(({ asked, grade }) => all || asked || grade !== 'certain')
    .sort((a, b) => Number(b.asked) - Number(a.asked) || rank[a.grade] - rank[b.grade] || first(a) - first(b))
}

const first = ({ blocks }: ReviewItem) => Math.min(...blocks)

function questionItem(question: Question): ReviewItem {
  switch (question.kind) {
    case 'join':
      return joinItem(question, true)
    case 'move':
      return moveItem(question, true)
    case 'order':
      return {
        key: `asked order ${question.blocks.join(' ')}`,
        kind: 'order',
        grade: question.grade,
        reasons: question.reasons,
        blocks: question.blocks,
        asked: true,
      }
  }
}

function joinItem({ blocks, grade, reasons }: Join, asked: boolean): ReviewItem {
  const [first, second] = blocks
  return {
    key: `${asked ? 'asked' : 'done'} join ${first} ${second}`,
    kind: 'join',
    first,
    second,
    blocks,
    grade,
    reasons,
    asked,
  }
}

function moveItem({ blocks, after, grade, reasons }: Move, asked: boolean): ReviewItem {
  return {
    key: `${asked ? 'asked' : 'done'} move ${blocks.join(' ')} after ${after ?? 'nothing'}`,
    kind: 'move',
    run: blocks,
    after,
    blocks: after === null ? blocks : [after, ...blocks],
    grade,
    reasons,
    asked,
  }
}
