'use client'

import { useWords } from '../../press/words.ts'
import type { FactRow } from './fact-rows.ts'

/** Says, while a fact waits for new quoted words, what to do. */
export function RequoteBar({ row, onCancel }: { row: FactRow; onCancel: () => void }) {
  const { say } = useWords()
  return (
    <div className="fact-requote" role="status">
      <p>
        {say({
          zh: `在正文里选中说“${row.text}”的那句话，再点“作为原文”。`,
          en: `Select the words of the body that say “${row.text}”, then press “As the quoted words”.`,
        })}
      </p>
      <button className="fact-button" onClick={onCancel} type="button">
        {say({ zh: '取消', en: 'Cancel' })}
      </button>
    </div>
  )
}
