'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReviewsAnswer } from '../../../review/history.ts'
import { type Polling, startPolling } from '../../press/polling.ts'

/** Milliseconds between two looks: an editor returns a piece while its writer has it open. */
const paceMs = 4_000

/**
 * Where an article stands, kept up to date; null before the first answer, false while there is none.
 * @param saved looks at once when it differs
 */
export function useReviews(
  id: number | string | undefined,
  saved: unknown,
): { known: ReviewsAnswer | false | null; again: () => void } {
  const { config } = useConfig()
  const [known, setKnown] = useState<ReviewsAnswer | false | null>(null)
  const polling = useRef<Polling>(null)
  const address = `${config.routes.api}/articles/${id}/reviews`
  useEffect(() => {
    if (id === undefined) return
    const started = startPolling(async (isCurrent) => {
      const answer = await ask(address)
      if (isCurrent()) setKnown(answer)
      return paceMs
    })
    polling.current = started
    return started.stop
  }, [address, id])
  const again = useCallback(() => polling.current?.again(), [])
  useEffect(() => again(), [again, saved])
  return { known, again }
}

async function ask(address: string): Promise<ReviewsAnswer | false> {
  try {
    const response = await fetch(address, { credentials: 'include' })
    return response.ok ? ((await response.json()) as ReviewsAnswer) : false // reason: our own endpoint
  } catch {
    return false
  }
}
