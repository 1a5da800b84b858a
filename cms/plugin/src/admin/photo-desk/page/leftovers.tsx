'use client'

import { Button } from '@payloadcms/ui'
import { ConfirmedButton } from '../../press/confirmed-button.tsx'
import { useWords } from '../../press/words.ts'
import type { Leftover } from '../queue/desk-queue.ts'

type Props = {
  leftovers: Leftover[]
  onResume: (batch: string) => void
  onDiscard: (batch: string) => Promise<void>
}

/** 上次还有 12 张没传完: what a closed tab left, to go on with or to give up. */
export function Leftovers({ leftovers, onResume, onDiscard }: Props) {
  const { say } = useWords()
  return leftovers.map(({ batch, files }) => (
    <div className="photo-desk-notice photo-desk-notice--warning" key={batch} role="status">
      <p>
        <strong>
          {say({
            zh: `上次还有 ${files} 张没传完`,
            en: `${files} pictures of last time are not uploaded yet`,
          })}
        </strong>{' '}
        {say({ zh: '照片还存在这台电脑的浏览器里。', en: 'This browser has kept them.' })}
      </p>
      <div className="photo-desk-buttons">
        <Button margin={false} onClick={() => onResume(batch)} size="small">
          {say({ zh: '继续上传', en: 'Go on' })}
        </Button>
        <ConfirmedButton
          disabled={false}
          explanation={say({
            zh: `这 ${files} 张不再上传，浏览器也不再保存。已传上去的不受影响，原文件还在您的存储卡或文件夹里。`,
            en: `These ${files} will not be uploaded. What the CMS has already stays.`,
          })}
          label={say({ zh: '放弃', en: 'Give up' })}
          onConfirm={() => onDiscard(batch)}
          question={say({ zh: '放弃没传完的照片？', en: 'Give up what is left?' })}
        />
      </div>
    </div>
  ))
}
