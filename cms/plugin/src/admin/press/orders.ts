'use client'

import { toast, useAuth, useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { hasRole } from '../../access/roles.ts'
import { liveStates } from './live-states.ts'
import { useWords } from './words.ts'

type Sent = { press: number; release?: number; check?: string }

/** Gives an order to a press; a refusal is shown. `may`: whether this person may give any. */
export function useOrders(): {
  may: boolean
  busy: boolean
  give: (order: 'restore' | 'resume' | 'override', sent: Sent, done: string) => Promise<void>
} {
  const { user } = useAuth()
  const { config } = useConfig()
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const api = config.routes.api
  const give = useCallback(
    async (order: string, sent: Sent, done: string) => {
      setBusy(true)
      try {
        const problem = await post(`${api}/press/${order}`, sent)
        if (problem === null) toast.success(done)
        else toast.error(problem)
      } catch {
        toast.error(
          say({ zh: 'CMS 没有回应，请再试一次。', en: 'The CMS does not answer. Please try again.' }),
        )
      } finally {
        setBusy(false)
        liveStates(api).again()
      }
    },
    [api, say],
  )
  return { may: hasRole(user, 'editor', 'admin'), busy, give }
}

/** @returns what the CMS says against it; null where it was done */
async function post(address: string, sent: Sent): Promise<string | null> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  })
  if (response.ok) return null
  const answer = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] } // reason: Payload's errors
  return answer.errors?.[0]?.message ?? `HTTP ${response.status}`
}
