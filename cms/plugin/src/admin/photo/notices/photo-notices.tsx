'use client'

import { useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { type NoticedFields, noticesOf } from '../../../photo/rights/notices.ts'
import { useWords } from '../../press/words.ts'
import './notices.css'

/** Above a photo's form: what the staff should know before using it, as it is filled in now. */
export function PhotoNoticesField() {
  const withdrawnOn = useFormFields(([fields]) => fields.withdrawnOn?.value)
  const withdrawnReason = useFormFields(([fields]) => fields.withdrawnReason?.value)
  const rightsUntil = useFormFields(([fields]) => fields.rightsUntil?.value)
  const usage = useFormFields(([fields]) => fields.usage?.value)
  return <PhotoNotices photo={{ withdrawnOn, withdrawnReason, rightsUntil, usage }} />
}

/** The same in a list. */
export function PhotoNoticesCell({ rowData }: DefaultCellComponentProps) {
  return <PhotoNotices photo={rowData as NoticedFields} /> // reason: a row of photos
}

function PhotoNotices({ photo }: { photo: NoticedFields }) {
  const { say } = useWords()
  const rightsUntil = photo.rightsUntil instanceof Date ? photo.rightsUntil.toISOString() : photo.rightsUntil
  const notices = noticesOf({ ...photo, rightsUntil }, new Date())
  if (notices.length === 0) return null
  return (
    <ul className="photo-notices">
      {notices.map(({ kind, text }) => (
        <li className={`photo-notices__${kind}`} key={text.en}>
          {say(text)}
        </li>
      ))}
    </ul>
  )
}
