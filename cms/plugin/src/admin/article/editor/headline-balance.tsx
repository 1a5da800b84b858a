'use client'

import { headlineBalance } from '@guiyan/shared/text/headline-balance'
import { useFormFields } from '@payloadcms/ui'
import type { TextareaFieldClientProps } from 'payload'
import { useWords } from '../../press/words.ts'
import './headline-balance.css'

/** Below the headline: how long it is, and whether the halves of a couplet are of one length: 7 + 7 字. */
export function HeadlineBalance({ path }: Pick<TextareaFieldClientProps, 'path'>) {
  const headline = useFormFields(([fields]) => fields[path]?.value)
  const { say } = useWords()
  const { halves, difference } = headlineBalance(typeof headline === 'string' ? headline : '')
  return (
    <p className="headline-balance" role="status">
      {halves.length > 0 && <span>{halves.join(' + ')} 字</span>}
      {halves.length > 1 && (
        <span className={difference === 0 ? 'headline-balance__even' : 'headline-balance__odd'}>
          {difference === 0
            ? say({ zh: '两句字数相同', en: 'Both lines are of one length' })
            : say({ zh: `两句相差 ${difference} 字`, en: `The lines differ by ${difference} 字` })}
        </span>
      )}
    </p>
  )
}
