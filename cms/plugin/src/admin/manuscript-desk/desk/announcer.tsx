'use client'

import { useWords } from '../../press/words.ts'
import { useDeskTools } from './desk-tools.ts'

/** Says what a step did, on the screen and to those who cannot see it. */
export function Announcer() {
  const { say } = useWords()
  const { latest } = useDeskTools().state
  return (
    <p aria-live="polite" className="manuscript-desk__latest" role="status">
      {latest && <span key={latest.count}>{say(latest.words)}</span>}
    </p>
  )
}
