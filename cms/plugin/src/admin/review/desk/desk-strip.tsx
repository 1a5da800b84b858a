'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useWords } from '../../press/words.ts'
import '../review.css'
import { StageMark } from '../stage-mark.tsx'
import { useDeskCount } from './use-desk-count.ts'

/** On the dashboard: that something waits; nothing where nothing does. */
export function DeskStrip() {
  const { say } = useWords()
  const { config } = useConfig()
  const count = useDeskCount()
  if (!count) return null
  const { isAll, ready, returned, waiting } = count
  const parts = isAll
    ? [
        waiting > 0 && say({ zh: `${waiting} 件待审`, en: `${waiting} to review` }),
        ready > 0 && say({ zh: `${ready} 篇待发`, en: `${ready} ready` }),
      ]
    : [returned > 0 && say({ zh: `${returned} 篇退回给你修改`, en: `${returned} returned to you` })]
  const told = parts.filter(Boolean)
  if (told.length === 0) return null
  return (
    <p className="review-strip" role="status">
      <StageMark of={isAll ? 'proposed' : 'returned'} />
      <span>{told.join(say({ zh: '，', en: ', ' }))}</span>
      <Link href={`${config.routes.admin}/desk`}>{say({ zh: '去审稿台', en: 'To the desk' })}</Link>
    </p>
  )
}
