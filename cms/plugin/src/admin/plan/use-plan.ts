'use client'

import type { Plan } from '@guiyan/shared/press/plan'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PressAction } from '../../press/gather.ts'

/** A plan, why there is none, or null before the first answer. `isOld`: the document was saved since. */
export type Told = { plan: Plan | null; problem: string | null; isOld: boolean }

/** Autosave comes every second while somebody types: the plan waits for a pause. */
const pauseMs = 700
const againMs = 1500

/**
 * What an action on a saved document would change on the site, worked out anew after each save.
 * @param saved when it was saved last; null asks for nothing
 */
export function usePlan(
  document: { collection: string; id: number | string } | null,
  action: PressAction,
  saved: unknown,
): Told {
  const { config } = useConfig()
  const [told, setTold] = useState<Told>({ plan: null, problem: null, isOld: true })
  const address = `${config.routes.api}/press/plan`
  const asked = document ? JSON.stringify({ ...document, action }) : null
  useEffect(() => setTold({ plan: null, problem: null, isOld: true }), [asked])
  useEffect(() => {
    if (asked === null) return
    setTold((before) => ({ ...before, isOld: true }))
    const aborter = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      const answer = await ask(address, asked, aborter.signal)
      if (aborter.signal.aborted) return
      if (answer === 'again') timer = setTimeout(look, againMs)
      else setTold({ ...answer, isOld: false })
    }
    timer = setTimeout(look, pauseMs)
    return () => {
      aborter.abort()
      clearTimeout(timer)
    }
  }, [address, asked, saved])
  return told
}

async function ask(
  address: string,
  body: string,
  signal: AbortSignal,
): Promise<Pick<Told, 'plan' | 'problem'> | 'again'> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(address, { method: 'POST', credentials: 'include', headers, body, signal })
    // Somebody else asked about the same document just now.
    if (response.status === 409) return 'again'
    const answer = (await response.json()) as Plan & { errors?: { message: string }[] } // reason: our own endpoint
    if (response.ok) return { plan: answer, problem: null }
    return { plan: null, problem: answer.errors?.[0]?.message ?? `HTTP ${response.status}` }
  } catch {
    return { plan: null, problem: '' }
  }
}
