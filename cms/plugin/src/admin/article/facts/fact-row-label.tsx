'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useWords } from '../../press/words.ts'

/** Names a row of the array by what it says. */
export function FactRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ text?: string | null }>()
  const { say } = useWords()
  const number = rowNumber + 1
  return <span>{data?.text?.trim() || say({ zh: `事实 ${number}`, en: `Fact ${number}` })}</span>
}
