'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DeskAnswer } from '../../../review/desk/desk-answer.ts'
import { startPolling } from '../../press/polling.ts'

const paceMs = 5_000

/** What the desk holds, kept up to date; null before the first answer. `isOld`: the CMS does not answer just now. */
export function useDesk(): { desk: DeskAnswer | null; isOld: boolean } {
  const { config } = useConfig()
  const [told, setTold] = useState<{ desk: DeskAnswer | null; isOld: boolean }>({ desk: null, isOld: false })
  const address = `${config.routes.api}/desk`
  useEffect(() => {
    const polling = startPolling(async (isCurrent) => {
      const desk = await ask(address).catch(() => null)
      if (isCurrent()) setTold((before) => ({ desk: desk ?? before.desk, isOld: desk === null }))
      return paceMs
    })
    return polling.stop
  }, [address])
  return told
}

async function ask(address: string): Promise<DeskAnswer | null> {
  const response = await fetch(address, { credentials: 'include' })
  return response.ok ? ((await response.json()) as DeskAnswer) : null // reason: our own endpoint
}
