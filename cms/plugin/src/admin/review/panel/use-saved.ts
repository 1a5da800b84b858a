'use client'

import { useFormBackgroundProcessing, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

/** Longer than an autosave ever takes. */
const patienceMs = 15_000

/** Waits until the autosave has stored what was typed: a step is taken with what is stored. @returns false where it does not come */
export function useSaved(): () => Promise<boolean> {
  const isUnsaved = [useFormModified(), useFormBackgroundProcessing(), useFormProcessing()].some(Boolean)
  const state = useRef({ isUnsaved, waiting: new Set<() => void>() })
  useEffect(() => {
    state.current.isUnsaved = isUnsaved
    if (!isUnsaved) for (const done of state.current.waiting) done()
  }, [isUnsaved])
  return useCallback(() => {
    const { waiting } = state.current
    if (!state.current.isUnsaved) return Promise.resolve(true)
    return new Promise<boolean>((resolve) => {
      const end = (isSaved: boolean) => {
        clearTimeout(timer)
        waiting.delete(done)
        resolve(isSaved)
      }
      const done = () => end(true)
      const timer = setTimeout(() => end(false), patienceMs)
      waiting.add(done)
    })
  }, [])
}
