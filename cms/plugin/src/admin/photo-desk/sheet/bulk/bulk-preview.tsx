'use client'

import { useWords } from '../../../press/words.ts'
import type { BulkChange } from './bulk-change.ts'
import { ChangeList } from './change-list.tsx'

type Props = { changes: BulkChange[]; onApply: () => void; onCancel: () => void }

/** What an edit of many would change, before it is done. */
export function BulkPreview({ changes, onApply, onCancel }: Props) {
  const { say } = useWords()
  const count = changes.length
  return (
    <div className="contact-sheet__preview" role="group">
      <p role="status">
        {count === 0
          ? say({ zh: '没有要改的。', en: 'Nothing would change.' })
          : say({ zh: `将改 ${count} 张：`, en: `${count} would change:` })}
      </p>
      <ChangeList changes={changes} most={3} />
      <div className="contact-sheet__tools">
        {count > 0 && (
          <button className="is-primary" onClick={onApply} type="button">
            {say({ zh: `改这 ${count} 张`, en: `Change ${count}` })}
          </button>
        )}
        <button onClick={onCancel} type="button">
          {say({ zh: '不改', en: 'Cancel' })}
        </button>
      </div>
    </div>
  )
}
