'use client'

import { type Dispatch, useMemo, useState } from 'react'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import { captionWords } from '../../photo/words/caption-words.ts'
import { useRecentCredits } from '../../photo/words/use-recent-credits.ts'
import type { BulkChange } from './bulk/bulk-change.ts'
import { chamberNames } from './csv/chamber-names.ts'
import type { SheetAction } from './saving/sheet-state.ts'
import type { SheetTools } from './sheet-tools.ts'

/** What the parts of the sheet share, and what was announced last. */
export function useTools(
  vocabulary: Vocabulary,
  dispatch: Dispatch<SheetAction>,
  change: (changes: BulkChange[]) => void,
): [SheetTools, string] {
  const [said, announce] = useState('')
  const credits = useRecentCredits()
  const tools = useMemo(
    () => ({
      vocabulary,
      chambers: chamberNames(vocabulary),
      words: captionWords(vocabulary),
      credits,
      dispatch,
      change,
      announce,
    }),
    [change, credits, dispatch, vocabulary],
  )
  return [tools, said]
}
