'use client'

import { Button } from '@payloadcms/ui'
import { useWords } from '../../press/words.ts'
import { megabytes } from '../files/amounts.ts'
import type { Chosen } from '../files/chosen-files.ts'

type Props = { leftOut: Chosen['leftOut']; onDismiss: () => void }

/** Files that are not sent at all, each with the reason. */
export function LeftOut({ leftOut, onDismiss }: Props) {
  const { say } = useWords()
  if (leftOut.length === 0) return null
  return (
    <div className="photo-desk-notice photo-desk-notice--warning" role="status">
      <div>
        <strong>
          {say({ zh: `有 ${leftOut.length} 个文件没有加入`, en: `${leftOut.length} files were left out` })}
        </strong>
        <ul>
          {leftOut.map(({ name, size, reason }) => (
            <li key={`${name} ${size}`}>
              {name} <small>{megabytes(size)}</small>：{say(reason)}
            </li>
          ))}
        </ul>
      </div>
      <Button buttonStyle="secondary" margin={false} onClick={onDismiss} size="small">
        {say({ zh: '知道了', en: 'Dismiss' })}
      </Button>
    </div>
  )
}
