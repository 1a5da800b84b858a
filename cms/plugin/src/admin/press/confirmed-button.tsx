'use client'

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import { useId } from 'react'
import { useWords } from './words.ts'

type Props = {
  label: string
  /** What will happen, asked once. */
  question: string
  explanation: string
  disabled: boolean
  onConfirm: () => Promise<void>
}

/** A button that asks once before it does something that readers notice. */
export function ConfirmedButton({ label, question, explanation, disabled, onConfirm }: Props) {
  const modalSlug = `press-order-${useId()}`
  const { openModal } = useModal()
  const { say } = useWords()
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={disabled}
        margin={false}
        onClick={() => openModal(modalSlug)}
        size="small"
      >
        {label}
      </Button>
      <ConfirmationModal
        body={explanation}
        confirmingLabel={say({ zh: '正在执行…', en: 'Working…' })}
        heading={question}
        modalSlug={modalSlug}
        onConfirm={onConfirm}
      />
    </>
  )
}
