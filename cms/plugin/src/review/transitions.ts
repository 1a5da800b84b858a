import type { ReviewAction } from './review-action.ts'
import type { Stage } from './stages.ts'

/** What somebody is to an article: `isWriter` made it, `isPublisher` is an editor or administrator. Both may hold. */
export type Standing = { isWriter: boolean; isPublisher: boolean }

/** A step that a person takes with a button. Publishing is a step too, and is taken by publishing. */
export type StepAction = Exclude<ReviewAction, 'published'>

/** One step: from which stages, to which, by whom, and whether it must be explained. */
export type Step = {
  action: StepAction
  from: readonly Stage[]
  to: Stage
  by: (standing: Standing) => boolean
  needsWords: boolean
}

const writers = ({ isWriter, isPublisher }: Standing) => isWriter || isPublisher
const publishers = ({ isPublisher }: Standing) => isPublisher

/** All steps. Editors may hand in for somebody who is on the road, but only the writer takes a piece back from them. */
const steps: readonly Step[] = [
  { action: 'proposed', from: ['draft', 'returned'], to: 'proposed', by: writers, needsWords: false },
  { action: 'reopened', from: ['proposed'], to: 'draft', by: ({ isWriter }) => isWriter, needsWords: false },
  { action: 'returned', from: ['proposed', 'ready'], to: 'returned', by: publishers, needsWords: true },
  {
    action: 'ready',
    from: ['draft', 'proposed', 'returned'],
    to: 'ready',
    by: publishers,
    needsWords: false,
  },
  { action: 'reopened', from: ['ready'], to: 'draft', by: publishers, needsWords: false },
]

/** The steps that somebody may take from a stage, the usual one first. */
export function stepsFrom(stage: Stage, standing: Standing): Step[] {
  const possible = steps.filter(({ from, by }) => from.includes(stage) && by(standing))
  // Whoever may let a piece pass was handed it for that.
  return possible.toSorted((one, other) => rank(one) - rank(other))

  function rank({ action }: Step): number {
    if (stage === 'proposed') return ['ready', 'returned', 'reopened', 'proposed'].indexOf(action)
    return ['proposed', 'ready', 'returned', 'reopened'].indexOf(action)
  }
}

/** Why a step cannot be taken: `stage`, nobody takes it from there; `person`, somebody else does. */
export type Hindrance = 'stage' | 'person'

/** The step from one stage to another, or what hinders it. */
export function stepTo(from: Stage, to: Stage, standing: Standing): Step | Hindrance {
  return chosen(
    steps.filter((step) => step.to === to && step.from.includes(from)),
    standing,
  )
}

/** The step of that name from a stage, or what hinders it. */
export function stepBy(from: Stage, action: StepAction, standing: Standing): Step | Hindrance {
  return chosen(
    steps.filter((step) => step.action === action && step.from.includes(from)),
    standing,
  )
}

function chosen(found: Step[], standing: Standing): Step | Hindrance {
  if (found.length === 0) return 'stage'
  return found.find(({ by }) => by(standing)) ?? 'person'
}
