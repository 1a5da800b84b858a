'use client'

import { useConfig } from '@payloadcms/ui'
import { type Manuscript, manuscriptPaths } from '../../../manuscript/endpoints.ts'
import type { Bilingual } from '../../../language.ts'
import { askCms } from '../../photo-desk/ask-cms.ts'
import { useWords } from '../../press/words.ts'
import type { Saving } from './saver.ts'

/** How far the saving is, in two words. */
export function SavingStatus({ saving }: { saving: Saving }) {
  const { say } = useWords()
  return (
    <span className={`manuscript-desk__saving manuscript-desk__saving--${saving.state}`} role="status">
      {say(words[saving.state])}
    </span>
  )
}

const words: Record<Saving['state'], Bilingual> = {
  saved: { zh: '已保存', en: 'Saved' },
  unsaved: { zh: '正在保存…', en: 'Saving…' },
  sending: { zh: '正在保存…', en: 'Saving…' },
  retrying: { zh: '没存上，正在重试', en: 'Not saved; trying again' },
  stale: { zh: '没存上', en: 'Not saved' },
  refused: { zh: '没存上', en: 'Not saved' },
}

type Props = {
  saving: Saving
  manuscript: Manuscript
  onOverwrite: (updatedAt: string) => void
  onOpenTheirs: (theirs: Manuscript) => void
  onRetry: () => void
}

/** What keeps the story from being saved, where a person has to decide. */
export function SavingNotice({ saving, manuscript, onOverwrite, onOpenTheirs, onRetry }: Props) {
  const { say } = useWords()
  const { config } = useConfig()
  const theirs = () => askCms<Manuscript>(`${config.routes.api}${manuscriptPaths.one(manuscript.id)}?depth=0`)
  if (saving.state === 'refused') {
    return (
      <div className="manuscript-desk__notice" role="alert">
        <p>{saving.message}</p>
        <button onClick={onRetry} type="button">
          {say({ zh: '再存一次', en: 'Save again' })}
        </button>
      </div>
    )
  }
  if (saving.state !== 'stale') return null
  return (
    <div className="manuscript-desk__notice" role="alert">
      <p>
        {say({
          zh: '这份来稿在别处（另一个标签页，或别人）也改过。这里的改动还没有存。',
          en: 'This manuscript was changed elsewhere, in another tab or by somebody. What is here is not saved.',
        })}
      </p>
      <button onClick={() => void theirs().then(onOpenTheirs, () => {})} type="button">
        {say({ zh: '打开那边的', en: 'Open theirs' })}
      </button>
      <button
        onClick={() =>
          void theirs().then(
            ({ updatedAt }) => onOverwrite(updatedAt),
            () => {},
          )
        }
        type="button"
      >
        {say({ zh: '以这里为准', en: 'Keep this one' })}
      </button>
    </div>
  )
}
