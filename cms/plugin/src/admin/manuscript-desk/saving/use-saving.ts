'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import { type Manuscript, manuscriptPaths } from '../../../manuscript/endpoints.ts'
import { Saver, type Saving } from './saver.ts'
import { sendArrangement } from './send-arrangement.ts'

type SavingTools = {
  saving: Saving
  /** Writes what is here over the newer version. @param updatedAt of that version */
  overwrite: (updatedAt: string) => void
  retry: () => void
  /** Nothing of this desk is saved any more. */
  stop: () => void
}

/** Saves the story as it changes, and what is left of it when the page is hidden or closed. */
export function useSaving(manuscript: Manuscript, story: Arrangement): SavingTools {
  const { config } = useConfig()
  const address = config.routes.api + manuscriptPaths.one(manuscript.id)
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const [saver] = useState(
    () =>
      new Saver({
        updatedAt: manuscript.updatedAt,
        send: (updatedAt, arrangement) => sendArrangement(address, updatedAt, arrangement),
        onChange: setSaving,
      }),
  )
  const first = useRef(story)
  useEffect(() => {
    if (story === first.current) return
    first.current = story
    saver.put(story)
  }, [saver, story])
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') saver.flush()
    }
    document.addEventListener('visibilitychange', leave)
    addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('pagehide', leave)
      saver.flush()
    }
  }, [saver])
  // What is merely on its way gets out; what cannot be saved is asked about.
  const isStuck = ['retrying', 'stale', 'refused'].includes(saving.state)
  useEffect(() => {
    if (!isStuck) return
    const ask = (event: BeforeUnloadEvent) => {
      saver.flush()
      event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isStuck, saver])
  return {
    saving,
    overwrite: (updatedAt) => saver.goOn(updatedAt),
    retry: () => saver.goOn(),
    stop: () => saver.stop(),
  }
}
