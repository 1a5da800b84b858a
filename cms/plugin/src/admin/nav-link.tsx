'use client'

import { Link, useConfig, useParams } from '@payloadcms/ui'
import './nav-link.css'

type Props = {
  /** Its first segment below the admin UI. */
  page: string
  label: string
  /** How much waits there; none is not said. */
  count?: number
}

/** A link to a page of ours in the navigation. */
export function NavLink({ page, label, count = 0 }: Props) {
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
      {count > 0 && <span className="pill pill--style-light pill--size-small">{count}</span>}
    </Link>
  )
}
