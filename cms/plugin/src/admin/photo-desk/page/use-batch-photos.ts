'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { photosOf } from '../ask-cms.ts'
import { comparePictureNames } from '../files/chosen-files.ts'
import type { DeskPhoto } from '../desk-photo.ts'

type BatchPhotos = {
  /** null before the first answer. */
  photos: DeskPhoto[] | null
  /** The CMS's words where it does not answer. */
  problem: string | null
  /** Puts newer versions in the place of those that are shown. */
  onSaved: (saved: DeskPhoto[]) => void
}

/** The photos of a batch as the CMS has them, with those that arrive meanwhile. */
export function useBatchPhotos(batch: string, arrived: DeskPhoto[]): BatchPhotos {
  const { config } = useConfig()
  const api = config.routes.api
  const [loaded, setLoaded] = useState<DeskPhoto[] | null>(null)
  const [saved, setSaved] = useState<DeskPhoto[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    photosOf(api, batch).then(
      (photos) => isCurrent && setLoaded(photos),
      (error: unknown) => isCurrent && setProblem(String(error instanceof Error ? error.message : error)),
    )
    return () => {
      isCurrent = false
    }
  }, [api, batch])
  const onSaved = useCallback((newer: DeskPhoto[]) => setSaved((before) => newest([...before, ...newer])), [])
  const photos = useMemo(
    () => loaded && newest([...loaded, ...arrived.filter((photo) => photo.batch === batch), ...saved]),
    [arrived, batch, loaded, saved],
  )
  return { photos, problem, onSaved }
}

/** Each photo once, its newest version, in the order of their files' names: that of the camera. */
function newest(photos: DeskPhoto[]): DeskPhoto[] {
  const byId = new Map<DeskPhoto['id'], DeskPhoto>()
  for (const photo of photos) {
    const known = byId.get(photo.id)
    if (!known || known.updatedAt <= photo.updatedAt) byId.set(photo.id, photo)
  }
  const nameOf = ({ originalName }: DeskPhoto) => originalName ?? ''
  return [...byId.values()].sort(
    (a, b) => comparePictureNames(nameOf(a), nameOf(b)) || a.createdAt.localeCompare(b.createdAt, 'en'),
  )
}
