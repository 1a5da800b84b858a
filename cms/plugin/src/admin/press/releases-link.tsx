'use client'

import { Link, useConfig, useParams } from '@payloadcms/ui'
import { useWords } from './words.ts'

/** 上线记录 in the navigation. */
export function ReleasesLink() {
  const { say } = useWords()
  const { config } = useConfig()
  const href = `${config.routes.admin}/releases`
  // The admin UI is one Next page, whose address is in `segments`.
  const isHere = useParams().segments?.[0] === 'releases'
  return (
    <Link
      className="nav__link"
      href={href}
      id="nav-releases"
      prefetch={false}
      {...(isHere ? { 'aria-current': 'page' } : {})}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{say({ zh: '上线记录', en: 'Releases' })}</span>
    </Link>
  )
}
