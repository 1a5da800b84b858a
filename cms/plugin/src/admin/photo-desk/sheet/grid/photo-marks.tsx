'use client'

import { useWords } from '../../../press/words.ts'
import type { DeskPhoto } from '../../desk-photo.ts'
import { type Entry, isDirty } from '../saving/entry.ts'
import { lackWords, rightsState } from './lacks.ts'
import type { InlineName } from '../sheet-fields.ts'
import { useSheetTools } from '../sheet-tools.ts'

type Props = { photo: DeskPhoto; lacks: InlineName[]; rightsUntil: string; usage: string; isLocked: boolean }

/** What keeps a picture from being published, or soon will. */
export function PhotoMarks({ photo, lacks, rightsUntil, usage, isLocked }: Props) {
  const { say } = useWords()
  const rights = rightsState(rightsUntil, new Date())
  const day = rightsUntil.slice(5)
  return (
    <span className="contact-sheet__marks">
      {isLocked && <mark className="is-quiet">{say({ zh: '别人的，只能看', en: 'Read only' })}</mark>}
      {lacks.map((lack) => (
        <mark key={lack}>{say({ zh: `缺${lackWords[lack].zh}`, en: `no ${lackWords[lack].en}` })}</mark>
      ))}
      {photo.withdrawnOn && <mark className="is-stop">{say({ zh: '已撤回', en: 'Withdrawn' })}</mark>}
      {rights === 'over' && <mark className="is-stop">{say({ zh: '权利已到期', en: 'Rights over' })}</mark>}
      {rights === 'ending' && <mark>{say({ zh: `${day} 到期`, en: `Rights end ${day}` })}</mark>}
      {usage === 'once' && <mark className="is-quiet">{say({ zh: '一次性', en: 'Once only' })}</mark>}
    </span>
  )
}

/** How far the saving of this picture is. */
export function SaveMark({ entry }: { entry: Entry }) {
  const { say } = useWords()
  const { dispatch } = useSheetTools()
  if (entry.newer)
    return (
      <span className="contact-sheet__save is-failed">{say({ zh: '别人也改了', en: 'Also changed' })}</span>
    )
  if (entry.problem !== null)
    return (
      <span className="contact-sheet__save is-failed">
        {say({ zh: '没存上：', en: 'Not saved: ' })}
        {entry.problem}
        <button data-retry onClick={() => dispatch({ type: 'retried' })} type="button">
          {say({ zh: '重试', en: 'Try again' })}
        </button>
      </span>
    )
  if (entry.sending)
    return <span className="contact-sheet__save">{say({ zh: '保存中…', en: 'Saving…' })}</span>
  if (isDirty(entry))
    return <span className="contact-sheet__save is-dirty">{say({ zh: '● 未保存', en: '● Unsaved' })}</span>
  if (entry.wasSaved)
    return <span className="contact-sheet__save">{say({ zh: '✓ 已保存', en: '✓ Saved' })}</span>
  return null
}
