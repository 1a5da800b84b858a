'use client'

import { useAuth, useConfig, useFormBackgroundProcessing, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Together } from '../../../editing/together-endpoint.ts'
import { type OpenPage, openPage } from './open-page.ts'

type Known = Pick<OpenPage, 'again' | 'takeOver'> & { together: Together | null }

/** Who else has this article open, and what the CMS knows of it; null until the first answer. */
export function useTogether(id: number | string | undefined): Known {
  const { api } = useConfig().config.routes
  const me = useAuth().user?.id
  const [together, setTogether] = useState<Together | null>(null)
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
      onTold: setTogether,
    })
    page.current = opened
    return opened.close
  }, [api, id, me])
  // A save takes the lock away: it is asked for again at once.
  const isSaving = useFormBackgroundProcessing()
  useEffect(() => {
    if (!isSaving) page.current?.again()
  }, [isSaving])
  return { together, again: () => page.current?.again(), takeOver: () => page.current?.takeOver() }
}
