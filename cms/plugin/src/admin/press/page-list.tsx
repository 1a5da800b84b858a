'use client'

import type { PageChanges } from '@guiyan/shared/press/release'

/** Addresses that come (+), differ (~) and go (−). @param hrefOf where an address is looked at; absent: nowhere */
export function PageList({
  pages,
  hrefOf,
}: {
  pages: PageChanges
  hrefOf?: (path: string, sign: string) => string | null
}) {
  const rows = [
    ...pages.added.map((address) => ['+', address] as const),
    ...pages.changed.map((address) => ['~', address] as const),
    ...pages.removed.map((address) => ['−', address] as const),
  ]
  return (
    <ul>
      {rows.map(([sign, address]) => {
        const href = hrefOf?.(address, sign) ?? null
        const words = <code>{decodeURI(address)}</code>
        return (
          <li key={sign + address}>
            <b>{sign}</b>{' '}
            {href === null ? (
              words
            ) : (
              <a href={href} rel="noreferrer" target="_blank">
                {words}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
