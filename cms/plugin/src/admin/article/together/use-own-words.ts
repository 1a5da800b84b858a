'use client'

import {
  useConfig,
  useForm,
  useFormBackgroundProcessing,
  useFormFields,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { KeptCause } from '../../../editing/kept-drafts.ts'

/** What this page's form holds: the draft that it stands on, and whether the CMS has a newer one. */
export function useOwnWords(id: number | string | undefined, newest: string | undefined) {
  const { config } = useConfig()
  const { getData } = useForm()
  const base = useFormFields(([fields]) => fields.updatedAt?.value) as string | undefined // reason: Payload's own field
  const isSaving = [useFormProcessing(), useFormBackgroundProcessing()].includes(true)
  const isModified = useFormModified()
  const isStale =
    !isSaving && base !== undefined && newest !== undefined && Date.parse(newest) > Date.parse(base)
  /** Keeps what the form holds beside the article. @throws Error where the CMS does not take it */
  const keep = async (cause: KeptCause) => {
    const answer = await fetch(`${config.routes.api}/articles/${id}/kept-drafts`, {
      method: 'POST',
      credentials: 'include',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ base, cause, data: getData() }),
    })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  }
  return { base, isModified, isStale, keep, words: getData }
}

/** Calls once each time that it becomes true. */
export function useOnce(isSo: boolean, act: () => void): void {
  const before = useRef(false)
  useEffect(() => {
    if (isSo && !before.current) act()
    before.current = isSo
  })
}
