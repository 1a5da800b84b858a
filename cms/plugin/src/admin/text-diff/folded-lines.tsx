'use client'

import { useState } from 'react'
import type { DiffRow } from '../../text-diff/diff-row.ts'
import { useWords } from '../press/words.ts'
import { DiffLine } from './diff-line.tsx'

/** Lines that did not change, behind a button that says how many. */
export function FoldedLines({ rows }: { rows: DiffRow[] }) {
  const { say } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return rows.map((row, at) => <DiffLine key={`${at} ${row.kind}`} row={row} />)
  return (
    <li className="text-diff__fold">
      <button className="text-diff__more" onClick={() => setIsOpen(true)} type="button">
        {say({ zh: `⋯ ${rows.length} 段未改动 ⋯`, en: `⋯ ${rows.length} lines unchanged ⋯` })}
      </button>
    </li>
  )
}
