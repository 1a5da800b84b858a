'use client'

import { TextareaField, useFormFields } from '@payloadcms/ui'
import type { TextareaFieldClientProps } from 'payload'
import { useWords } from '../../press/words.ts'
import './words.css'

/** 替代文字, with how long it is, and whether it is still wanted or only says the caption again. */
export function PhotoAltField(props: TextareaFieldClientProps) {
  const alt = useFormFields(([fields]) => trimmed(fields[props.path]?.value))
  const caption = useFormFields(([fields]) => trimmed(fields.caption?.value))
  const { say } = useWords()
  const note = () => {
    if (alt === '') {
      return say({
        zh: '还没有写。可以先保存，发布前要写。',
        en: 'Not written yet: wanted before it is published.',
      })
    }
    if (alt === caption) {
      return say({
        zh: '和图片说明一样：看不见图的读者会听到两遍同样的话，还是不知道画面里有什么。',
        en: 'The same as the caption: who cannot see the picture hears it twice.',
      })
    }
    return say({ zh: `${[...alt].length} 字`, en: `${[...alt].length} characters` })
  }
  return (
    <div className="photo-words__alt">
      <TextareaField {...props} />
      <p className={alt === '' || alt === caption ? 'photo-words__note' : 'photo-words__count'} role="status">
        {note()}
      </p>
    </div>
  )
}

function trimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
