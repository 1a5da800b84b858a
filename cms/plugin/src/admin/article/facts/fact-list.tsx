'use client'

import { useFormFields } from '@payloadcms/ui'
import { bodyLines } from '@guiyan/shared/text/body-lines'
import { useMemo } from 'react'
import { quoteStateIn } from '../../../facts/quote-state.ts'
import { useWords } from '../../press/words.ts'
import { FactItem } from './fact-item.tsx'
import type { FactRow } from './fact-rows.ts'
import './facts.css'
import { chamberName, useChamberNames } from './use-chamber-names.ts'
import { useFactRows } from './use-fact-rows.ts'

/** The facts of the article by chamber, each a click from its words; those whose words have gone say so. */
export function FactListField() {
  const rows = useFactRows()
  const known = useChamberNames()
  const body: unknown = useFormFields(([fields]) => fields.body?.value)
  const lines = useMemo(() => bodyLines(body), [body])
  const { say } = useWords()
  const states = new Map(rows.map((row) => [row.id, quoteStateIn(lines, row.quote)]))
  const gone = rows.filter(({ id }) => states.get(id) === 'gone').length
  if (rows.length === 0) return null
  return (
    <section aria-label={say({ zh: '事实一览', en: 'Facts at a glance' })} className="field-type fact-list">
      {gone > 0 && (
        <p className="fact-list__gone" role="status">
          {say({
            zh: `有 ${gone} 条的原文在正文里找不到了，事实都还在。`,
            en: `The words of ${gone} are no longer in the body. No fact is lost.`,
          })}
        </p>
      )}
      {byChamber(rows).map(({ chamber, facts }) => (
        <div className="fact-list__group" key={chamber ?? 'none'}>
          <h4>
            {chamber === null
              ? say({ zh: '这一届、这篇报道', en: 'The edition, the story' })
              : chamberName(known?.chambers ?? [], chamber)}
          </h4>
          <ul>
            {facts.map((row) => (
              <FactItem key={row.id} row={row} state={states.get(row.id) ?? 'none'} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function byChamber(rows: FactRow[]): { chamber: FactRow['chamber']; facts: FactRow[] }[] {
  const groups = Map.groupBy(rows, ({ chamber }) => chamber)
  return [...groups].map(([chamber, facts]) => ({ chamber, facts }))
}
