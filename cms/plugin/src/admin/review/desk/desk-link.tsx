'use client'

import { NavLink } from '../../nav-link.tsx'
import { useWords } from '../../press/words.ts'
import { useDeskCount } from './use-desk-count.ts'

/** 审稿台 in the navigation, with how much waits: for an editor what was handed in, for a writer what came back. */
export function DeskLink() {
  const { say } = useWords()
  const count = useDeskCount()
  const waiting = count ? (count.isAll ? count.waiting : count.returned) : 0
  return <NavLink count={waiting} label={say({ zh: '审稿台', en: 'Review desk' })} page="desk" />
}
