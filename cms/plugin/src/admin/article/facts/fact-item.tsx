'use client'

import { toast, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { amountOf } from '../../../facts/correction-text.ts'
import { factKinds } from '../../../facts/kinds.ts'
import type { QuoteState } from '../../../facts/quote-state.ts'
import { gradeOptions } from '../../../fields/grade-options.ts'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { showPassage } from '../../../rich-text/bridge/passages.ts'
import { useWords } from '../../press/words.ts'
import type { FactRow } from './fact-rows.ts'
import { useFactsTask } from './facts-store.ts'
import { useChangeFacts } from './use-change-facts.ts'

/** A fact: its amount and words, a way to the passage, and what can be done. */
export function FactItem({ row, state }: { row: FactRow; state: QuoteState }) {
  const { say } = useWords()
  const { hasPublishedDoc } = useDocumentInfo()
  const [, begin] = useFactsTask()
  const show = useShow()
  const kind = factKinds.find(({ value }) => value === row.kind)
  const grade = gradeOptions.find(({ value }) => value === row.grade)
  return (
    <li className="fact-item">
      <button
        className="fact-item__words"
        disabled={state !== 'stands'}
        onClick={() => show(row.quote ?? '')}
        title={state === 'stands' ? say({ zh: '到正文里的这句话', en: 'Show in the body' }) : undefined}
        type="button"
      >
        {amountOf(row) && <strong>{amountOf(row)}</strong>}
        <span>{row.text || say({ zh: '（没有写说法）', en: '(no words yet)' })}</span>
      </button>
      <span className="fact-item__notes">
        {kind && <span>{say(kind.label)}</span>}
        {row.period && <span>{row.period}</span>}
        <span>{grade ? say(grade.label) : say({ zh: '依据不详', en: 'Source unknown' })}</span>
        {row.corrections > 0 && (
          <span>{say({ zh: `已更正 ${row.corrections} 次`, en: `corrected ${row.corrections}×` })}</span>
        )}
      </span>
      {hasPublishedDoc && (
        <button className="fact-button" onClick={() => begin({ task: 'correct', row: row.id })} type="button">
          {say({ zh: '更正', en: 'Correct' })}
        </button>
      )}
      {state === 'gone' && <Gone row={row} />}
    </li>
  )
}

function Gone({ row }: { row: FactRow }) {
  const { say } = useWords()
  const depth = useEditDepth()
  const [, begin] = useFactsTask()
  const { keepUnstated } = useChangeFacts()
  return (
    <div className="fact-item__gone">
      <p>
        <strong>{say({ zh: '原文已找不到这句话', en: 'These words are no longer in the body' })}</strong>
        {row.grade === null && say({ zh: '（已标注：依据不详）', en: ' (marked: source unknown)' })}
      </p>
      <blockquote>{row.quote}</blockquote>
      <div className="fact-item__ways">
        <button
          className="fact-button"
          onClick={() => {
            begin({ task: 'requote', row: row.id })
            void openBody(depth)
          }}
          type="button"
        >
          {say({ zh: '重新选一句', en: 'Select other words' })}
        </button>
        {row.grade !== null && (
          <button
            className="fact-button"
            onClick={() => keepUnstated(row)}
            title={say({
              zh: '事实和抄下的原文都留着，依据改为“不详”；读者会看到报道里已没有这句话。',
              en: 'Keeps the fact and its words, its source becomes unknown; readers see that the article has them no longer.',
            })}
            type="button"
          >
            {say({ zh: '保留并标注', en: 'Keep and mark' })}
          </button>
        )}
      </div>
    </div>
  )
}

/** Leads to words of the body, in the tab 正文. */
function useShow(): (quote: string) => Promise<void> {
  const depth = useEditDepth()
  const { say } = useWords()
  return async (quote) => {
    const editor = await openBody(depth)
    if (editor && showPassage(editor, quote.trim())) return
    toast.error(say({ zh: '正文里没有找到这句话。', en: 'These words were not found in the body.' }))
  }
}
