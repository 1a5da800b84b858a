'use client'

import { NavLink } from '../../nav-link.tsx'
import { useWords } from '../../press/words.ts'

/** 图片台 in the navigation. */
export function PhotoDeskLink() {
  const { say } = useWords()
  return <NavLink label={say({ zh: '图片台', en: 'Photo desk' })} page="photo-desk" />
}
