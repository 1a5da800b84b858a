'use client'

import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { TextFieldClientProps } from 'payload'
import { CreditBox } from './credit-box.tsx'
import { useRecentCredits } from './use-recent-credits.ts'

/** 图片署名, with how it is understood. */
export function PhotoCreditField({ field, path, readOnly }: TextFieldClientProps) {
  const { disabled, setValue, showError, value } = useField<string>({ potentiallyStalePath: path })
  const { i18n } = useTranslation()
  const recent = useRecentCredits()
  const id = `field-${path}`
  const isClosed = readOnly === true || disabled
  return (
    <div className={`field-type text${showError ? ' error' : ''}${isClosed ? ' read-only' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <CreditBox
          disabled={isClosed}
          id={id}
          name={path}
          onChange={setValue}
          placeholder={getTranslation(field.admin?.placeholder ?? '', i18n)}
          recent={recent}
          value={typeof value === 'string' ? value : ''}
        />
        <FieldDescription description={field.admin?.description ?? ''} path={path} />
      </div>
    </div>
  )
}
