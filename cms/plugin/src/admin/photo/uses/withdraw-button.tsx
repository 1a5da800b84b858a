'use client'

import { Button, Modal, useFormModified, useModal } from '@payloadcms/ui'
import { useId } from 'react'
import type { ArticleTitle } from '../../../photo/uses/uses-of.ts'
import { useWords } from '../../press/words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = { id: number | string; articles: ArticleTitle[] }

/** 全站撤下…: asks for the reason, and says which articles lose the picture. */
export function WithdrawButton({ articles, id }: Props) {
  const modalSlug = `withdraw-photo-${id}`
  const { closeModal, isModalOpen, openModal } = useModal()
  // What is typed and not saved would be lost as the form takes over the withdrawn photo.
  const modified = useFormModified()
  const heading = useId()
  const { say } = useWords()
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={modified}
        margin={false}
        onClick={() => openModal(modalSlug)}
        size="small"
      >
        {say({ zh: '全站撤下…', en: 'Withdraw everywhere…' })}
      </Button>
      {modified && (
        <p className="photo-uses__hint">
          {say({ zh: '要撤下，请先保存改动。', en: 'Save your changes first.' })}
        </p>
      )}
      {isModalOpen(modalSlug) && (
        <Modal aria-labelledby={heading} className="photo-withdraw" closeOnBlur={false} slug={modalSlug}>
          <WithdrawDialog
            articles={articles}
            heading={heading}
            id={id}
            onClose={() => closeModal(modalSlug)}
          />
        </Modal>
      )}
    </>
  )
}
