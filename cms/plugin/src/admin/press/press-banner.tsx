'use client'

import './press.css'
import { troublesOf } from './press-troubles.ts'
import { TroubleBanner } from './trouble-banner.tsx'
import { useLiveStates } from './use-live-states.ts'

/** On the dashboard: whatever keeps the site from following the CMS; nothing where nothing does. */
export function PressBanner() {
  const { known } = useLiveStates()
  const troubles = troublesOf(known.presses)
  if (troubles.length === 0) return null
  return (
    <div className="press-banners">
      {troubles.map((trouble) => (
        <TroubleBanner key={`${trouble.kind} ${trouble.who.join()}`} trouble={trouble} />
      ))}
    </div>
  )
}
