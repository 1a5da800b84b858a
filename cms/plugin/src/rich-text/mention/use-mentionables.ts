'use client'

import { bestNamed } from '@guiyan/shared/text/name-match'
import { useMemo } from 'react'
import { type Mentionable, mentionKey } from './mentionable.ts'
import { useAllNamed } from './use-all-named.ts'
import { usePhotoSearch } from './use-photo-search.ts'

const shown = 8

export type Mentions = {
  /** The best first. Those whose names are known are there at once, so that Enter takes what fits what is typed. */
  found: Mentionable[]
  isSearching: boolean
  /** The CMS did not answer. */
  failed: boolean
}

/** The documents that typed words name; null: nobody looks for anything. */
export function useMentionables(typed: string | null): Mentions {
  const { all, failed } = useAllNamed(typed !== null)
  const photos = usePhotoSearch(typed, shown)
  const found = useMemo(() => {
    if (typed === null) return []
    const named = bestNamed(typed, all ?? [], shown)
    const seen = new Set(named.map(mentionKey))
    return [...named, ...(photos ?? []).filter((photo) => !seen.has(mentionKey(photo)))].slice(0, shown)
  }, [all, photos, typed])
  return { found, isSearching: photos === null || all === null, failed }
}
