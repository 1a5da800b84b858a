'use client'

import { useConfig, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Together } from '../../../editing/together-endpoint.ts'
import { startPolling } from '../../press/polling.ts'

/** Between two looks. A lock that is taken over shows within as much. */
const everyMs = 4_000
/** Who has not changed anything for as long lets others in. */
const editingMs = 5 * 60_000

/** Tells the CMS every few seconds that this page has the article open, and hears who else has. Null until the first answer. */
export function useTogether(id: number | string | undefined): {
  together: Together | null
  again: () => void
} {
  const { config } = useConfig()
  const { api } = config.routes
  const [together, setTogether] = useState<Together | null>(null)
  const lastChange = useRef(0)
  const modified = useFormModified()
  const changed = useRef(modified)
  changed.current = modified
  const polling = useRef<{ again: () => void } | null>(null)
  useEffect(() => {
    if (id === undefined) return
    const tab = crypto.randomUUID()
    const say = (hello: { isEditing: boolean; isLeaving?: boolean }) =>
      fetch(`${api}/articles/${id}/together`, {
        method: 'POST',
        credentials: 'include',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ tab, ...hello }),
      })
    const started = startPolling(async (isCurrent) => {
      if (changed.current) lastChange.current = Date.now()
      const answer = await say({ isEditing: Date.now() - lastChange.current < editingMs }).catch(() => null)
      // Without an answer what was known stays: saving says by itself that the CMS is away.
      if (answer?.ok && isCurrent()) setTogether((await answer.json()) as Together) // reason: our own endpoint
      return everyMs
    })
    polling.current = started
    const leave = () => void say({ isEditing: false, isLeaving: true }).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      started.stop()
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [api, id])
  // The first change asks for the lock at once.
  useEffect(() => {
    if (modified) polling.current?.again()
  }, [modified])
  return { together, again: () => polling.current?.again() }
}
