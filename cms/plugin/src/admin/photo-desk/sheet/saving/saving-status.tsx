'use client'

import { useWords } from '../../../press/words.ts'
import { type Entry, isDirty } from './entry.ts'
import { useSheetTools } from '../sheet-tools.ts'

/** How far the saving of the whole sheet is, told to everybody as it changes. */
export function SavingStatus({ entries }: { entries: Entry[] }) {
  const { say } = useWords()
  const { dispatch } = useSheetTools()
  const failed = entries.filter(({ problem }) => problem !== null).length
  const sending = entries.filter(({ sending }) => sending).length
  const unsaved = entries.filter(isDirty).length
  const saved = entries.some(({ wasSaved }) => wasSaved)
  return (
    <p className="contact-sheet__status">
      <span role="status">
        {failed > 0
          ? say({ zh: `${failed} 张没存上`, en: `${failed} not saved` })
          : sending > 0
            ? say({ zh: '正在保存…', en: 'Saving…' })
            : unsaved > 0
              ? say({ zh: `${unsaved} 张未保存`, en: `${unsaved} unsaved` })
              : saved && say({ zh: '全部已保存', en: 'All saved' })}
      </span>
      {failed > 0 && (
        <button onClick={() => dispatch({ type: 'retried' })} type="button">
          {say({ zh: '重试', en: 'Try again' })}
        </button>
      )}
    </p>
  )
}
