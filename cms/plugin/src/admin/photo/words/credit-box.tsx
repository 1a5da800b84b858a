'use client'

import { type Credit, creditLine, parseCredit } from '@guiyan/shared/credit'
import { type ComponentProps, useId } from 'react'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import './words.css'

type CreditBoxProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
  /** Credits to choose from, newest first. */
  recent?: readonly string[]
}

/** A box for a credit line. Below it stands how the line is understood, and house style where it is written otherwise. */
export function CreditBox({ disabled, onChange, recent = [], value, ...rest }: CreditBoxProps) {
  const { say } = useWords()
  const id = useId()
  const styled = creditLine(value)
  return (
    <>
      <input
        {...rest}
        aria-describedby={`${id}-reading`}
        autoComplete="off"
        disabled={disabled}
        list={`${id}-recent`}
        onChange={(event) => onChange(event.target.value)}
        type="text"
        value={value}
      />
      <datalist id={`${id}-recent`}>
        {recent.map((line) => (
          <option key={line} value={line} />
        ))}
      </datalist>
      <div className="photo-words__reading">
        <span id={`${id}-reading`} role="status">
          {value.trim() !== '' && say(reading(parseCredit(value)))}
        </span>
        {styled !== value && !disabled && (
          <button className="photo-words__offer" onClick={() => onChange(styled)} type="button">
            {say({ zh: `改成“${styled}”`, en: `Write “${styled}”` })}
          </button>
        )}
      </div>
    </>
  )
}

function reading(credit: Credit): Bilingual {
  switch (credit.kind) {
    case 'photographer':
      return { zh: `摄影：${credit.names.join('、')}`, en: `Photographer: ${credit.names.join(', ')}` }
    case 'file':
      return { zh: '资料图片，没有摄影者', en: 'File picture, no photographer' }
    case 'supplied':
      return { zh: `供图：${credit.by ?? '没有写明'}`, en: `Supplied by: ${credit.by ?? 'not said'}` }
    case 'unknown':
      return { zh: '看不出是谁拍的，照登原文', en: 'Not understood; printed as it is' }
  }
}
