'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { UsesAnswer } from '../../../photo/uses/endpoint.ts'

/** Where a photo is used; null before the first answer, and false where the CMS gives none. @param saved asks anew */
export function usePhotoUses(id: number | string | undefined, saved: unknown): UsesAnswer | false | null {
  const { config } = useConfig()
  const [answer, setAnswer] = useState<UsesAnswer | false | null>(null)
  const address = `${config.routes.api}/photos/${id}/uses`
  useEffect(() => {
    if (id === undefined) return
    const aborter = new AbortController()
    const look = async () => {
      const given = await ask(address, aborter.signal).catch(() => false as const)
      if (!aborter.signal.aborted) setAnswer(given)
    }
    void look()
    return () => aborter.abort()
  }, [address, id, saved])
  return answer
}

async function ask(address: string, signal: AbortSignal): Promise<UsesAnswer | false> {
  const response = await fetch(address, { credentials: 'include', signal })
  return response.ok ? ((await response.json()) as UsesAnswer) : false // reason: our own endpoint
}
