'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { SimilarPhoto } from '../../../photo/similar/similar.ts'

const none: readonly SimilarPhoto[] = []

/** The photos that look like this one, asked for again when its picture changes; none until they are there. */
export function useSimilar(id: number | string | undefined, picture: string | null): readonly SimilarPhoto[] {
  const { config } = useConfig()
  const [similar, setSimilar] = useState(none)
  const { api } = config.routes
  useEffect(() => {
    const leaving = new AbortController()
    const look = async () => {
      if (id === undefined || picture === null) return
      const answer = await fetch(`${api}/photos/${id}/similar`, {
        credentials: 'include',
        signal: leaving.signal,
      })
      if (!answer.ok) return
      const found = (await answer.json()) as { similar: SimilarPhoto[] } // reason: our own endpoint
      if (!leaving.signal.aborted) setSimilar(found.similar)
    }
    // A warning that cannot be had is none; the next save asks again.
    look().catch(() => undefined)
    return () => leaving.abort()
  }, [api, id, picture])
  return similar
}
