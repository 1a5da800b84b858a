'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** The credits of the photos that were changed last, each once; [] until they are there. */
export function useRecentCredits(): readonly string[] {
  const { config } = useConfig()
  const [recent, setRecent] = useState<readonly string[]>([])
  const address = `${config.routes.api}/photos?draft=true&depth=0&limit=40&sort=-updatedAt&select[credit]=true`
  useEffect(() => {
    const aborter = new AbortController()
    const look = async () => {
      const credits = await ask(address, aborter.signal)
      if (!aborter.signal.aborted) setRecent(credits)
    }
    void look()
    return () => aborter.abort()
  }, [address])
  return recent
}

async function ask(address: string, signal: AbortSignal): Promise<string[]> {
  try {
    const response = await fetch(address, { credentials: 'include', signal })
    const { docs = [] } = (await response.json()) as { docs?: { credit?: string | null }[] } // reason: Payload's own list
    return [...new Set(docs.flatMap(({ credit }) => (credit?.trim() ? [credit] : [])))]
  } catch {
    return []
  }
}
