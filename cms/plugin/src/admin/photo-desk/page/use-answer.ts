'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askCms } from '../ask-cms.ts'

/** What the CMS answers at this path below its API, asked once; null before it does, and where it does not. */
export function useAnswer<Answer>(path: string): Answer | null {
  const { config } = useConfig()
  const address = config.routes.api + path
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let isCurrent = true
    askCms<Answer>(address).then(
      (found) => isCurrent && setAnswer(found),
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [address])
  return answer
}
