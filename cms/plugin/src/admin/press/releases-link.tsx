'use client'

import { NavLink } from '../nav-link.tsx'
import { useWords } from './words.ts'

/** 上线记录 in the navigation. */
export function ReleasesLink() {
  const { say } = useWords()
  return <NavLink label={say({ zh: '上线记录', en: 'Releases' })} page="releases" />
}
