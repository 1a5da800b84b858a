'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askCms } from '../../admin/photo-desk/ask-cms.ts'
import type { Mentionable } from './mentionable.ts'

type FoundPhoto = {
  id: number | string
  caption?: string | null
  originalName?: string | null
  thumbnailURL?: string | null
  _status?: string | null
}

/** Photos whose caption or file name holds the words, the newest first. @throws as `askCms` */
async function searchPhotos(api: string, words: string, limit: number): Promise<Mentionable[]> {
  const query = new URLSearchParams({
    depth: '0',
    draft: 'true',
    limit: String(limit),
    sort: '-createdAt',
    'where[or][0][caption][like]': words,
    'where[or][1][originalName][like]': words,
  })
  const { docs } = await askCms<{ docs: FoundPhoto[] }>(`${api}/photos?${query}`)
  return docs.map(({ id, caption, originalName, thumbnailURL, _status }) => ({
    kind: 'photos',
    id,
    isDraft: _status !== 'published',
    names: [caption, originalName].filter((name): name is string => typeof name === 'string' && name !== ''),
    readings: [],
    ...(thumbnailURL ? { thumbnail: thumbnailURL } : {}),
  }))
}

/** Photos of any age for typed words, of two characters at least; null while they are looked for. */
export function usePhotoSearch(typed: string | null, limit: number): Mentionable[] | null {
  const { config } = useConfig()
  const { api } = config.routes
  const [answer, setAnswer] = useState<{ typed: string; photos: Mentionable[] } | null>(null)
  const isSearched = typed !== null && typed.length >= 2
  useEffect(() => {
    if (!isSearched) return
    let isCurrent = true
    searchPhotos(api, typed, limit)
      // The named ones are offered without it.
      .catch(() => [])
      .then((photos) => isCurrent && setAnswer({ typed, photos }))
    return () => {
      isCurrent = false
    }
  }, [api, isSearched, limit, typed])
  if (!isSearched) return []
  return answer?.typed === typed ? answer.photos : null
}
