'use client'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'
import { useWords } from '../../press/words.ts'

type WordsProps = { label: string; value: string; onChange: (text: string) => void }

/** What a dialog was opened to write. */
export function DialogWords({ label, value, onChange }: WordsProps) {
  const field = useId()
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <textarea
        autoFocus
        id={field}
        maxLength={2000}
        onChange={(event) => onChange(event.target.value)}
        rows={3}
        value={value}
      />
    </>
  )
}

type ButtonsProps = {
  label: string
  busy?: boolean
  disabled: boolean
  /** Why it was not done. */
  problem?: string | null
  onCancel: () => void
  onConfirm: () => void
}

/** Cancel and confirm, with the reason where it was not done. */
export function DialogButtons(props: ButtonsProps) {
  const { label, busy = false, disabled, problem = null, onCancel, onConfirm } = props
  const { say } = useWords()
  return (
    <>
      {problem && (
        <p className="review-dialog__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="review-dialog__buttons">
        <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={onCancel}>
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
        <Button disabled={busy || disabled} margin={false} onClick={onConfirm}>
          {busy ? say({ zh: '正在处理…', en: 'Working…' }) : label}
        </Button>
      </div>
    </>
  )
}
