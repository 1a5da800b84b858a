'use client'

import { toast, useAuth, useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { hasRole } from '../../access/roles.ts'
import type { OrderAnswer } from '../../press/order-endpoints.ts'
import { liveStates } from './live-states.ts'
import { useWords } from './words.ts'

type Sent = { press: number; release?: number; check?: string }

/** Gives an order to a press, and so to all; a refusal is shown, and who did not follow. `may`: whether this person may give any. */
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
        const answer = await post(`${api}/press/${order}`, sent)
        if (typeof answer === 'string') toast.error(answer)
        else {
          toast.success(done)
          for (const { press, why } of answer.missed) {
            toast.warning(say({ zh: `${press} 没有照办：${why}`, en: `${press} did not follow: ${why}` }))
          }
        }
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

/** @returns what the CMS says against it, or which presses did not follow */
async function post(address: string, sent: Sent): Promise<string | OrderAnswer> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  })
  if (response.ok) return (await response.json()) as OrderAnswer // reason: our own endpoint
  const answer = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] } // reason: Payload's errors
  return answer.errors?.[0]?.message ?? `HTTP ${response.status}`
}
