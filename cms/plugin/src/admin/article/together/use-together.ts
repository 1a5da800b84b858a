'use client'

import { useAuth, useConfig, useFormBackgroundProcessing, useFormModified } from '@payloadcms/ui'
import { useEffect, useReducer, useRef } from 'react'
import type { Together } from '../../../editing/together-endpoint.ts'
import { type OpenPage, openPage } from './open-page.ts'

type Known = Pick<OpenPage, 'again' | 'takeOver'> & {
  together: Together | null
  /** The lock was this person's, and is somebody else's now. */
  isTakenOver: boolean
}

type Heard = { together: Together | null; wasMine: boolean; isTakenOver: boolean }

function heardNow(before: Heard, together: Together, me: number | string | undefined): Heard {
  const { holder } = together
  const isMine = holder !== null && String(holder.id) === String(me)
  const isOthers = holder !== null && !isMine
  return {
    together,
    wasMine: isMine || (before.wasMine && !isOthers),
    isTakenOver: isOthers && (before.wasMine || before.isTakenOver),
  }
}

/** Who else has this article open, and what the CMS knows of it; null until the first answer. */
export function useTogether(id: number | string | undefined): Known {
  const { api } = useConfig().config.routes
  const me = useAuth().user?.id
  const [{ together, isTakenOver }, hear] = useReducer(
    (before: Heard, told: Together) => heardNow(before, told, me),
    { together: null, wasMine: false, isTakenOver: false },
  )
  const modified = useFormModified()
  const isModified = useRef(modified)
  isModified.current = modified
  const page = useRef<OpenPage | null>(null)
  useEffect(() => {
    if (id === undefined) return
    const opened = openPage({
      article: `${api}/articles/${id}`,
      me,
      isModified: () => isModified.current,
      onTold: hear,
    })
    page.current = opened
    return opened.close
  }, [api, id, me])
  // A save takes the lock away: it is asked for again at once.
  const isSaving = useFormBackgroundProcessing()
  useEffect(() => {
    if (!isSaving) page.current?.again()
  }, [isSaving])
  return {
    together,
    isTakenOver,
    again: () => page.current?.again(),
    takeOver: () => page.current?.takeOver(),
  }
}
