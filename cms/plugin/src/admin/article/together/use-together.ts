'use client'

import { useAuth, useConfig, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Together } from '../../../editing/together-endpoint.ts'
import { startPolling } from '../../press/polling.ts'

/** Between two looks. A lock that is taken over shows within as much. */
const everyMs = 4_000
/** Who has not changed anything for as long lets others in. */
const editingMs = 2 * 60_000

/** Tells the CMS every few seconds that this page has the article open, and hears who else has. Null until the first answer. */
export function useTogether(id: number | string | undefined): {
  together: Together | null
  again: () => void
} {
  const { config } = useConfig()
  const me = useAuth().user?.id
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
    // Once somebody else holds the lock this page asks for it no more: it shows an older text than theirs.
    let isLost = false
    const started = startPolling(async (isCurrent) => {
      if (changed.current) lastChange.current = Date.now()
      const isEditing = !isLost && Date.now() - lastChange.current < editingMs
      const answer = await say({ isEditing }).catch(() => null)
      // Without an answer what was known stays: saving says by itself that the CMS is away.
      if (!answer?.ok || !isCurrent()) return everyMs
      const told = (await answer.json()) as Together // reason: our own endpoint
      isLost ||= told.holder !== null && String(told.holder.id) !== String(me)
      setTogether(told)
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
  }, [api, id, me])
  // The first change asks for the lock at once.
  useEffect(() => {
    if (modified) polling.current?.again()
  }, [modified])
  return { together, again: () => polling.current?.again() }
}
