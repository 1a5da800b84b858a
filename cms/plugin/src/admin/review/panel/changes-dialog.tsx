'use client'

import { useForm } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { ReviewRecord } from '../../../review/history.ts'
import { articleLines } from '../../../text-diff/article-lines.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { TextDiff } from '../../text-diff/text-diff.tsx'
import { actionWords } from '../review-words.ts'
import { useSnapshot } from './use-snapshot.ts'

type Props = {
  title: string
  history: ReviewRecord[]
  /** What is compared with at first. */
  baseline: ReviewRecord
  onClose: () => void
}

/** The text as it is in the form now, compared with what it was at a step of its history. */
export function ChangesDialog({ title, history, baseline, onClose }: Props) {
  const { getData } = useForm()
  const { say, time } = useWords()
  const [chosen, setChosen] = useState(String(baseline.id))
  // The dialog keeps the form from being written in.
  const [now] = useState(() => articleLines(getData()))
  const before = useSnapshot(chosen)
  const field = useId()
  return (
    <SheetDialog className="review-changes" onClose={onClose} title={title}>
      <p className="review-changes__chosen">
        <label htmlFor={field}>{say({ zh: '与哪时比：', en: 'Compared with: ' })}</label>
        <select id={field} onChange={(event) => setChosen(event.target.value)} value={chosen}>
          {history.map(({ action, at, byName, id }) => (
            <option key={id} value={String(id)}>
              {[say(actionWords[action]), byName, time(at)].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </p>
      {before ? (
        <TextDiff after={now} before={before} />
      ) : (
        <p role="status">
          {before === null
            ? say({ zh: '正在取当时的文字…', en: 'Fetching the text as it was…' })
            : say({ zh: '当时的文字取不到，请稍后再试。', en: 'The text as it was cannot be had now.' })}
        </p>
      )}
    </SheetDialog>
  )
}
