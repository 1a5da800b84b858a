'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { FactPlaces } from '../../../facts/fact-places.ts'

/** Where a fact of this article is said, as readers see it now; false where the CMS does not tell, null before it does. */
export function useFactPlaces(row: string): FactPlaces | false | null {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const [places, setPlaces] = useState<FactPlaces | false | null>(null)
  const address = `${config.routes.api}/articles/${id}/facts/${row}/places`
  useEffect(() => {
    const aborter = new AbortController()
    const look = async () => {
      const given = await ask(address, aborter.signal).catch(() => false as const)
      if (!aborter.signal.aborted) setPlaces(given)
    }
    void look()
    return () => aborter.abort()
  }, [address])
  return places
}

async function ask(address: string, signal: AbortSignal): Promise<FactPlaces | false> {
  const response = await fetch(address, { credentials: 'include', signal })
  return response.ok ? ((await response.json()) as FactPlaces) : false // reason: our own endpoint
}
