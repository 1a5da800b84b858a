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
  const isChanged = useRef(modified)
  isChanged.current = modified
  const page = useRef<OpenPage | null>(null)
  useEffect(() => {
    if (id === undefined) return
    const opened = openPage({
      article: `${api}/articles/${id}`,
      me,
      isChanged: () => isChanged.current,
      onTold: setTogether,
    })
    page.current = opened
    return opened.close
  }, [api, id, me])
  // The first change asks for the lock at once, and what a save took away is asked for again.
  const isSaving = useFormBackgroundProcessing()
  useEffect(() => {
    if (modified && !isSaving) page.current?.again()
  }, [isSaving, modified])
  return { together, again: () => page.current?.again(), takeOver: () => page.current?.takeOver() }
}
