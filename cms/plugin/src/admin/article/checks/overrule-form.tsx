'use client'

import { useId, useState } from 'react'
import type { ChecksAnswer } from '../../../checks/answer.ts'
import { useWords } from '../../press/words.ts'
import type { Found } from './found.ts'
import { useOverrule } from './use-overrule.ts'

type Props = { found: Found; onClose: () => void; tell: (answer: ChecksAnswer) => void }

/** Asks why a finding may pass. It stands inside the article's own form, so it is none itself. */
export function OverruleForm({ found, onClose, tell }: Props) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const { busy, overrule, problem } = useOverrule(tell)
  const id = useId()
  const isReady = reason.trim() !== '' && !busy
  const pass = async () => {
    if (isReady && (await overrule(found, reason))) onClose()
  }
  return (
    <div className="checks__form">
      <label htmlFor={id}>
        {say({ zh: '放行的理由（记你的名字）', en: 'Why it may pass (in your name)' })}
      </label>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears where the person has just pressed 放行…
        autoFocus
        id={id}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // Else the article's form takes it for a save.
          event.preventDefault()
          void pass()
        }}
        value={reason}
      />
      {problem && (
        <p className="checks__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="checks__acts">
        <button
          className="checks__act checks__act--main"
          disabled={!isReady}
          onClick={() => void pass()}
          type="button"
        >
          {say({ zh: '放行', en: 'Let pass' })}
        </button>
        <button className="checks__act" onClick={onClose} type="button">
          {say({ zh: '取消', en: 'Cancel' })}
        </button>
      </div>
    </div>
  )
}
