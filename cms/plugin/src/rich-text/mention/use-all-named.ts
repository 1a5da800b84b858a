'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askCms } from '../../admin/photo-desk/ask-cms.ts'
import type { Mentionable } from './mentionable.ts'

/** So long the names are held to be what they were, in milliseconds. */
const fresh = 60_000

let known: { at: number; answer: Promise<Mentionable[]> } | null = null

function ask(api: string): Promise<Mentionable[]> {
  if (known && Date.now() - known.at < fresh) return known.answer
  const answer = askCms<{ mentionables: Mentionable[] }>(`${api}/body-editor/mentionables`).then(
    ({ mentionables }) => mentionables,
  )
  known = { at: Date.now(), answer }
  // Without an answer the next @ asks again.
  answer.catch(() => (known = null))
  return answer
}

/** What can be named; null until it is there. `failed`: the CMS did not answer. */
export type AllNamed = { all: Mentionable[] | null; failed: boolean }

/** What can be named, asked for with the editor, and again by each `@` when it is old. */
export function useAllNamed(isAsked: boolean): AllNamed {
  const { config } = useConfig()
  const { api } = config.routes
  const [named, setNamed] = useState<AllNamed>({ all: null, failed: false })
  useEffect(() => {
    let isCurrent = true
    ask(api).then(
      (all) => isCurrent && setNamed({ all, failed: false }),
      () => isCurrent && setNamed({ all: null, failed: true }),
    )
    return () => {
      isCurrent = false
    }
  }, [api, isAsked])
  return named
}
