'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { TextLine } from '../../../text-diff/text-line.ts'

/** The article's text at a step; null before it is there, false where it cannot be had. @param record of the step */
export function useSnapshot(record: string): TextLine[] | false | null {
  const { config } = useConfig()
  const [found, setFound] = useState<{ record: string; lines: TextLine[] | false } | null>(null)
  const api = config.routes.api
  useEffect(() => {
    const aborter = new AbortController()
    const look = async () => {
      const lines = await ask(`${api}/reviews/${record}?depth=0`, aborter.signal).catch(() => false as const)
      if (!aborter.signal.aborted) setFound({ record, lines })
    }
    void look()
    return () => aborter.abort()
  }, [api, record])
  return found?.record === record ? found.lines : null
}

async function ask(address: string, signal: AbortSignal): Promise<TextLine[] | false> {
  const response = await fetch(address, { credentials: 'include', signal })
  if (!response.ok) return false
  const { snapshot } = (await response.json()) as { snapshot?: TextLine[] | null } // reason: our own collection
  return snapshot ?? false
}
