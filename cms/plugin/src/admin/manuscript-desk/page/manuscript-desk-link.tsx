'use client'

import { NavLink } from '../../nav-link.tsx'
import { useWords } from '../../press/words.ts'

/** 稿件台 in the navigation. */
export function ManuscriptDeskLink() {
  const { say } = useWords()
  return <NavLink label={say({ zh: '稿件台', en: 'Manuscript desk' })} page="manuscript-desk" />
}
