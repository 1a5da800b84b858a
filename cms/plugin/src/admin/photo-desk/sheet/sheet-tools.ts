'use client'

import { createContext, type Dispatch, useContext } from 'react'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import type { CaptionWords } from '../../photo/words/caption-words.ts'
import type { BulkChange } from './bulk/bulk-change.ts'
import type { ChamberNames } from './csv/chamber-names.ts'
import type { SheetAction } from './saving/sheet-state.ts'

/** What the parts of the sheet share. It stays the same while somebody types, so that no row is drawn again for it. */
export type SheetTools = {
  vocabulary: Vocabulary
  chambers: ChamberNames
  /** What captions may name, for their boxes. */
  words: CaptionWords
  /** Credits that were written lately, newest first. */
  credits: readonly string[]
  dispatch: Dispatch<SheetAction>
  /** Carries out an edit of many, and remembers it to be taken back. */
  change: (changes: BulkChange[]) => void
  /** Says something to those who cannot see the sheet. */
  announce: (text: string) => void
}

const SheetToolsContext = createContext<SheetTools | null>(null)
export const SheetToolsProvider = SheetToolsContext.Provider

/** The sheet’s tools, for its parts. @throws Error in a part that stands outside of a sheet */
export function useSheetTools(): SheetTools {
  const tools = useContext(SheetToolsContext)
  if (!tools) throw new Error('a part of the contact sheet stands outside of it')
  return tools
}
