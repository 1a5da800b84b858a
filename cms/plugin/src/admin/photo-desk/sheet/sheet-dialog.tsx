'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../../press/words.ts'
import './sheet-dialog.css'

type Props = {
  title: string
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  children: ReactNode
  className?: string
}

/** A dialog over the page: keeps the focus, closes with Esc, and gives the focus back. */
export function SheetDialog({ title, onClose, onKeyDown, children, className = '' }: Props) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      aria-labelledby={heading}
      className={`contact-sheet__dialog ${className}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={({ target }) => {
        if (target === dialog.current) onClose()
      }}
      onKeyDown={onKeyDown}
      ref={dialog}
    >
      <div className="contact-sheet__dialog-inner">
        <header>
          <h2 id={heading}>{title}</h2>
          <button aria-label={say({ zh: '关闭', en: 'Close' })} onClick={onClose} type="button">
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
