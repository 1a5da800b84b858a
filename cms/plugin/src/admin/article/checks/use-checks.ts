'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ChecksAnswer } from '../../../checks/answer.ts'

/** `failed`: the CMS did not answer the last time. What it said before stays. `isOld`: the article was saved since. */
export type Checks = { answer: ChecksAnswer | null; failed: boolean; isOld: boolean }

/** Autosave comes every second while somebody types: the checks wait for a pause. */
const pauseMs = 600

/**
 * What the checks say of the newest draft, asked anew after each save.
 * @param saved when it was saved last
 */
export function useChecks(
  id: number | string | undefined,
  saved: unknown,
): Checks & { tell: (answer: ChecksAnswer) => void } {
  const { config } = useConfig()
  const [checks, setChecks] = useState<Checks>({ answer: null, failed: false, isOld: true })
  const address = `${config.routes.api}/articles/${id}/checks`
  useEffect(() => {
    if (id === undefined) return
    const aborter = new AbortController()
    setChecks((before) => ({ ...before, isOld: true }))
    const look = async () => {
      const answer = await ask(address, aborter.signal).catch(() => null)
      if (aborter.signal.aborted) return
      setChecks((before) => ({ answer: answer ?? before.answer, failed: answer === null, isOld: false }))
    }
    const timer = setTimeout(look, pauseMs)
    return () => {
      aborter.abort()
      clearTimeout(timer)
    }
  }, [address, id, saved])
  return { ...checks, tell: (answer) => setChecks({ answer, failed: false, isOld: false }) }
}

async function ask(address: string, signal: AbortSignal): Promise<ChecksAnswer | null> {
  const response = await fetch(address, { credentials: 'include', signal })
  return response.ok ? ((await response.json()) as ChecksAnswer) : null // reason: our own endpoint
}
