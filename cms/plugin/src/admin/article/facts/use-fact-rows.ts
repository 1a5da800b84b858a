'use client'

import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { type FactRow, factRows } from './fact-rows.ts'

/** The facts in the form of this document. The same list until one of them changes. */
export function useFactRows(): FactRow[] {
  // As text: the form hands out new objects with each key that is pressed in any field.
  const told = useFormFields(([fields]) => JSON.stringify(factRows(fields)))
  return useMemo(() => JSON.parse(told) as FactRow[], [told]) // reason: written in the line above
}
