'use client'

import type { Named } from '@guiyan/shared/caption/names'
import { useMemo } from 'react'
import { useCaptionWords } from '../../photo/words/use-caption-words.ts'

export type ChamberName = { id: number | string; name: string }

/** The chambers that a fact can be about, and what a passage may name; null until the CMS has told. */
export function useChamberNames(): { names: readonly Named[]; chambers: ChamberName[] } | null {
  const words = useCaptionWords()
  return useMemo(
    () => words && { names: words.names, chambers: words.names.filter(({ kind }) => kind === 'chamber') },
    [words],
  )
}

/** A chamber's name; its number where the CMS has not told. */
export function chamberName(chambers: readonly ChamberName[], id: number | string): string {
  return chambers.find((chamber) => String(chamber.id) === String(id))?.name ?? `#${id}`
}
