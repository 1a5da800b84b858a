'use client'

import { createContext, useContext } from 'react'
import type { Suggestion } from '../../../manuscript/endpoints.ts'

/** What looks damaged in the text. Nothing is changed before a person says so. */
export type SuggestionTools = {
  /** Not taken and not ignored. */
  open: Suggestion[]
  /** Those of them that are marked in the story: signs of half width only when they are asked for. */
  shown: Suggestion[]
  /** Of half width, and not marked one by one as a rule. */
  halfWidth: Suggestion[]
  showsHalfWidth: boolean
  showHalfWidth: (isShown: boolean) => void
  ignore: (suggestion: Suggestion) => void
}

const SuggestionsContext = createContext<SuggestionTools | null>(null)
export const SuggestionsProvider = SuggestionsContext.Provider

/** The suggestions, for parts of the desk. @throws Error in a part that stands outside of a desk */
export function useSuggestions(): SuggestionTools {
  const tools = useContext(SuggestionsContext)
  if (!tools) throw new Error('a part of the manuscript desk stands outside of it')
  return tools
}
