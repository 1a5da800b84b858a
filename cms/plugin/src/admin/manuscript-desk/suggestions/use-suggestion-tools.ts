'use client'

import { useMemo, useState } from 'react'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import {
  type Id,
  manuscriptPaths,
  type Suggestion,
  type SuggestionsAnswer,
} from '../../../manuscript/endpoints.ts'
import { useAnswer } from '../../photo-desk/page/use-answer.ts'
import type { SuggestionTools } from './suggestion-tools.ts'

/** Suggestions for a manuscript, without those that were taken or ignored. What is ignored is so in this browser. */
export function useSuggestionTools(id: Id, story: Arrangement): SuggestionTools {
  const answer = useAnswer<SuggestionsAnswer>(manuscriptPaths.suggestions(id))
  const [ignored, ignore] = useIgnored(id)
  const [showsHalfWidth, showHalfWidth] = useState(false)
  return useMemo(() => {
    const open = (answer?.suggestions ?? []).filter(
      (one) => !ignored.has(nameOf(one)) && !isEdited(story, one),
    )
    const halfWidth = open.filter(({ kind, now }) => kind === 'half-width' && now !== null)
    const shown = showsHalfWidth ? open : open.filter((one) => !halfWidth.includes(one))
    return { open, shown, halfWidth, showsHalfWidth, showHalfWidth, ignore }
  }, [answer, ignore, ignored, showsHalfWidth, story])
}

const nameOf = ({ block, from, to }: Suggestion) => `${block} ${from}-${to}`

const isEdited = ({ edits = [] }: Arrangement, one: Suggestion) =>
  edits.some(({ block, from, to }) => block === one.block && from < one.to && one.from < to)

function useIgnored(id: Id): [ReadonlySet<string>, (suggestion: Suggestion) => void] {
  const key = `guiyan-manuscript-${id}-ignored`
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(() => {
    try {
      return new Set<string>(JSON.parse(localStorage.getItem(key) ?? '[]') as string[]) // reason: written below
    } catch {
      return new Set<string>()
    }
  })
  const ignore = useMemo(
    () => (suggestion: Suggestion) =>
      setIgnored((before) => {
        const after = new Set(before).add(nameOf(suggestion))
        try {
          localStorage.setItem(key, JSON.stringify([...after]))
        } catch {
          // It comes up again in the next visit.
        }
        return after
      }),
    [key],
  )
  return [ignored, ignore]
}
