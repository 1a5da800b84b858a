import type { ReactNode } from 'react'
import type { ReviewAction } from '../../review/review-action.ts'
import type { Stage } from '../../review/stages.ts'

/** A shape for each, so that none depends on seeing its colour. */
const shapes: Record<Stage | ReviewAction, ReactNode> = {
  draft: <path d="M3 13l.6-2.6 7.2-7.2 2 2-7.2 7.2z" />,
  reopened: <path d="M6.5 4 3.5 7l3 3M3.5 7h6a3 3 0 0 1 0 6H7" />,
  proposed: <path d="M2.5 8h9M8 4.5 11.5 8 8 11.5M14 3v10" />,
  returned: <path d="M13.5 8h-9M8 4.5 4.5 8 8 11.5M2 3v10" />,
  ready: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
  published: (
    <>
      <circle cx="8" cy="8" fill="currentColor" r="6" />
      <path className="review-mark__inner" d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
}

/** The stage's or the action's shape, beside its words. */
export function StageMark({ of: name }: { of: Stage | ReviewAction }) {
  return (
    <svg
      aria-hidden="true"
      className={`review-mark review-mark--${name}`}
      fill="none"
      height="16"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
      viewBox="0 0 16 16"
      width="16"
    >
      {shapes[name]}
    </svg>
  )
}
