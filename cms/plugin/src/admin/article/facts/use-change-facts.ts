'use client'

import { useForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useFill } from '../../photo/words/use-fill.ts'
import type { Corrected } from './correction-draft.ts'
import type { FactRow } from './fact-rows.ts'
import { factStates, fieldStates, type NewFact } from './new-fact.ts'

/** Changes facts in the form, which keeps them as it keeps what is typed: with autosave, or the next save. */
export function useChangeFacts(): {
  /** @returns how many facts were made */
  make: (fact: NewFact, quote: string) => number
  requote: (row: FactRow, quote: string) => void
  /** The fact stays with the words that it had; that they are stated is no longer said. */
  keepUnstated: (row: FactRow) => void
  /** Writes the fact anew, with a row of its own corrections and one of the article's, of the same moment. */
  correct: (row: FactRow, corrected: Corrected, note: string) => void
} {
  const { addFieldRow } = useForm()
  const fill = useFill()
  const add = (path: string, subFieldState: FormState) =>
    addFieldRow({ path, schemaPath: path, subFieldState })
  return {
    make: (fact, quote) => {
      const states = factStates(fact, quote)
      for (const state of states) add('facts', state)
      return states.length
    },
    requote: ({ index }, quote) => fill({ [`facts.${index}.quote`]: quote.trim() }),
    keepUnstated: ({ index }) => fill({ [`facts.${index}.grade`]: null }),
    correct: ({ index }, { text, value, unit, precision, quote, was, told }, note) => {
      const at = (name: string) => `facts.${index}.${name}`
      const values = { text, value, unit, precision, quote }
      fill(Object.fromEntries(Object.entries(values).map(([name, each]) => [at(name), each])))
      const date = new Date().toISOString()
      add(at('corrections'), fieldStates({ date, was, note: note.trim() || null }))
      add('corrections', fieldStates({ date, text: told.trim() }))
    },
  }
}
