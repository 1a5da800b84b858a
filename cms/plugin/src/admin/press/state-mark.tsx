import type { ReactNode } from 'react'
import type { StateName } from '../../press/document-state.ts'

const circle = <circle cx="8" cy="8" r="6.25" />
/** A shape for each state, so that no one depends on seeing its colour. */
const shapes: Record<StateName, ReactNode> = {
  draft: <circle cx="8" cy="8" r="6.25" strokeDasharray="2.6 2.3" />,
  waiting: (
    <>
      {circle}
      <path d="M8 4.5V8l2.4 1.6" />
    </>
  ),
  live: (
    <>
      <circle cx="8" cy="8" fill="currentColor" r="6.25" />
      <path className="press-mark__inner" d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
  differs: (
    <>
      {circle}
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" stroke="none" />
    </>
  ),
  failed: (
    <>
      <path d="M8 1.8 15 14H1z" fill="currentColor" strokeLinejoin="round" />
      <path className="press-mark__inner" d="M8 6.2v3.6M8 11.9v.1" />
    </>
  ),
  leaving: (
    <>
      {circle}
      <path d="M8 4.8v6M5.6 8.6 8 11l2.4-2.4" />
    </>
  ),
  gone: (
    <>
      {circle}
      <path d="M5 8h6" />
    </>
  ),
  unknown: (
    <>
      {circle}
      <path d="M6.2 6.6a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.6-.9 1.2M8 11.4v.1" />
    </>
  ),
}

/** The state's shape, beside its words. */
export function StateMark({ state }: { state: StateName }) {
  return (
    <svg
      aria-hidden="true"
      className={`press-mark press-mark--${state}`}
      fill="none"
      height="16"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="1.5"
      viewBox="0 0 16 16"
      width="16"
    >
      {shapes[state]}
    </svg>
  )
}
