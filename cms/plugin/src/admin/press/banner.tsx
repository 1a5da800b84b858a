import type { ReactNode } from 'react'
import './press.css'
import { StateMark } from './state-mark.tsx'

const looks = { failed: ' press-banner--failed', waiting: ' press-banner--held', unknown: '' }

type BannerProps = { state: keyof typeof looks; title: string; children: ReactNode; action?: ReactNode }

/** A framed line with a mark, a title and what it means, and a button where somebody can do something. */
export function Banner({ state, title, children, action }: BannerProps) {
  return (
    <div className={`press-banner${looks[state]}`} role="status">
      <StateMark state={state} />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {action}
    </div>
  )
}
