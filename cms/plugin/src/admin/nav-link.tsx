'use client'

import { Link, useConfig, useParams } from '@payloadcms/ui'

/** A link to a page of ours in the navigation. @param page its first segment below the admin UI */
export function NavLink({ page, label }: { page: string; label: string }) {
  const { config } = useConfig()
  // The admin UI is one Next page, whose address is in `segments`.
  const isHere = useParams().segments?.[0] === page
  return (
    <Link
      className="nav__link"
      href={`${config.routes.admin}/${page}`}
      id={`nav-${page}`}
      prefetch={false}
      {...(isHere ? { 'aria-current': 'page' } : {})}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  )
}
