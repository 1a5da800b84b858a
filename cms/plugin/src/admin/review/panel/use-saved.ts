'use client'

import {
  useConfig,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
  useLocale,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

/** Until then the autosave has begun with whatever was typed last: it waits for a pause of 1.2 s. */
const pauseMs = 1_500
/** Longer than a save ever takes. */
const patienceMs = 15_000

/**
 * Sees to it that what was typed is stored: a step is taken with what is stored. Waits for the autosave; where the form then still
 * counts as changed (an editor that set its text in order does not start an autosave), saves like it.
 * @returns false where it could not be stored
 */
export function useSaved(): () => Promise<boolean> {
  const isModified = useFormModified()
  const isBusy = [useFormBackgroundProcessing(), useFormProcessing()].some(Boolean)
  const now = useRef({ isModified, isBusy })
  const waiting = useRef(new Set<() => void>())
  useEffect(() => {
    now.current = { isModified, isBusy }
    for (const look of waiting.current) look()
  }, [isBusy, isModified])
  const save = useSaveDraft()
  return useCallback(async () => {
    const until = (isSo: () => boolean, withinMs: number) =>
      new Promise<boolean>((resolve) => {
        const end = (isReached: boolean) => {
          clearTimeout(timer)
          waiting.current.delete(look)
          resolve(isReached)
        }
        const look = () => isSo() && end(true)
        const timer = setTimeout(() => end(isSo()), withinMs)
        waiting.current.add(look)
        look()
      })
    const isStored = () => !now.current.isModified && !now.current.isBusy
    if (await until(isStored, pauseMs)) return true
    // Two saves at once would stand on the same draft, and one would be refused.
    if (!(await until(() => !now.current.isBusy, patienceMs))) return false
    return isStored() || save()
  }, [save])
}

/** Saves the form as the autosave does. */
function useSaveDraft(): () => Promise<boolean> {
  const { config } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  const { submit } = useForm()
  const { code: locale } = useLocale()
  const address = `${config.routes.api}/${collectionSlug}/${id}`
  return useCallback(async () => {
    const query = new URLSearchParams({
      autosave: 'true',
      depth: '0',
      draft: 'true',
      'fallback-locale': 'null',
    })
    if (locale) query.set('locale', locale)
    const result = await submit({
      acceptValues: { overrideLocalChanges: false },
      action: `${address}?${query}`,
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    return result && 'res' in result ? result.res.ok : false
  }, [address, locale, submit])
}
