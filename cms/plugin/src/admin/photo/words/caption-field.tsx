'use client'

import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { TextareaFieldClientProps } from 'payload'
import type { CSSProperties } from 'react'
import { CaptionBox } from './caption-box.tsx'
import { CaptionOffers } from './caption-offers.tsx'
import { useCaptionWords } from './use-caption-words.ts'
import { useFill } from './use-fill.ts'

/** 图片说明: short codes are written out while typing; what the caption names is offered to the other fields. */
export function PhotoCaptionField({ field, path, readOnly }: TextareaFieldClientProps) {
  const { disabled, setValue, showError, value } = useField<string>({ potentiallyStalePath: path })
  const fill = useFill()
  const vocabulary = useCaptionWords()
  const credit = useFormFields(([fields]) => text(fields.credit?.value))
  const place = useFormFields(([fields]) => text(fields.place?.value))
  const chambers = useFormFields(([fields]) => fields.chambers?.value) as
    (number | string)[] | null | undefined // reason: the relation's ids
  const id = `field-${path}`
  const rows = field.admin?.rows ?? 3
  const isClosed = readOnly === true || disabled
  return (
    <div className={`field-type textarea${showError ? ' error' : ''}${isClosed ? ' read-only' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="textarea-outer">
          <CaptionBox
            disabled={isClosed}
            id={id}
            name={path}
            onChange={setValue}
            rows={rows}
            // reason: Payload's own box is as high as this says
            style={{ '--rows': rows } as CSSProperties}
            value={text(value)}
            words={vocabulary}
          />
        </div>
        {!isClosed && (
          <CaptionOffers
            onTake={fill}
            vocabulary={vocabulary}
            words={{ caption: text(value), credit, chambers: chambers ?? [], place }}
          />
        )}
        <FieldDescription description={field.admin?.description ?? ''} path={path} />
      </div>
    </div>
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
