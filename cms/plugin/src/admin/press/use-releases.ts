'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ReleasesAnswer } from '../../press/releases-endpoint.ts'
import { startPolling } from './polling.ts'

/** Milliseconds between two looks while a release waits for its proof, and at rest. */
const pace = { moving: 500, resting: 5_000 }

/**
 * The releases of one press, kept up to date; null before the first answer, false while there is none.
 * @param press its number
 * @param change looks again at once when this differs from before
 */
export function useReleases(press: number, change: string): ReleasesAnswer | null | false {
  const { config } = useConfig()
  const [found, setFound] = useState<ReleasesAnswer | null | false>(null)
  const api = config.routes.api
  useEffect(() => {
    const polling = startPolling(async (isCurrent) => {
      const answer = await ask(`${api}/press/releases?press=${press}`)
      if (isCurrent()) setFound(answer)
      return answer && answer.releases[0]?.proof === 'waiting' ? pace.moving : pace.resting
    })
    return polling.stop
  }, [api, press, change])
  return found
}

async function ask(address: string): Promise<ReleasesAnswer | false> {
  try {
    const response = await fetch(address, { credentials: 'include' })
    return response.ok ? ((await response.json()) as ReleasesAnswer) : false // reason: our own endpoint
  } catch {
    return false
  }
}
