'use client'

import { Button, Link, toast, useConfig } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useWords } from '../../press/words.ts'
import type { DeskQueue, DeskState } from '../queue/desk-queue.ts'
import { isOpen } from '../queue/queue-state.ts'

type Props = { desk: DeskQueue; state: DeskState; batch: string | null }

/** What keeps pictures from arriving: nobody is signed in, the browser cannot keep them; and what goes on elsewhere. */
export function QueueNotices({ desk, state, batch }: Props) {
  const { say } = useWords()
  const { config } = useConfig()
  const open = state.queue.uploads.filter(isOpen)
  const elsewhere = open.find((upload) => upload.batch !== batch)
  return (
    <>
      {state.queue.signedOut && <SignedOut desk={desk} files={open.length} />}
      {!state.kept && open.length > 0 && (
        <div className="photo-desk-notice photo-desk-notice--warning" role="status">
          <p>
            <strong>
              {say({ zh: '浏览器没有地方暂存照片', en: 'The browser has no room to keep the files' })}
            </strong>{' '}
            {say({
              zh: '只有这个标签页能把它们传完，传完之前请不要关闭。',
              en: 'Only this tab can upload them. Please keep it open until they are there.',
            })}
          </p>
        </div>
      )}
      {elsewhere && (
        <div className="photo-desk-notice" role="status">
          <p>
            {say({ zh: '另一批照片正在上传。', en: 'Another batch is being uploaded.' })}{' '}
            <Link href={`${config.routes.admin}/photo-desk?batch=${encodeURIComponent(elsewhere.batch)}`}>
              {say({ zh: '去看看', en: 'Look' })}
            </Link>
          </p>
        </div>
      )}
    </>
  )
}

function SignedOut({ desk, files }: { desk: DeskQueue; files: number }) {
  const { say } = useWords()
  const { config } = useConfig()
  const { admin, routes } = { admin: config.admin.routes, routes: config.routes }
  useEffect(() => {
    // Coming back from the tab where one signed in is enough.
    const again = () => void desk.goOn()
    addEventListener('focus', again)
    return () => removeEventListener('focus', again)
  }, [desk])
  const goOn = async () => {
    if (await desk.goOn()) return
    toast.error(say({ zh: '还没有以原来的账号登录。', en: 'The same account is not signed in yet.' }))
  }
  return (
    <div className="photo-desk-notice photo-desk-notice--error" role="alert">
      <p>
        <strong>
          {say({ zh: '登录已失效，上传停下了', en: 'You are signed out; uploading has stopped' })}
        </strong>{' '}
        {say({
          zh: `没传完的 ${files} 张都还在队列里，重新登录后接着传。`,
          en: `The ${files} that are left wait here. Sign in again to go on.`,
        })}
      </p>
      <div className="photo-desk-buttons">
        <Button
          el="anchor"
          margin={false}
          newTab
          size="small"
          url={`${routes.admin}${admin.login}?redirect=${encodeURIComponent(`${routes.admin}/photo-desk`)}`}
        >
          {say({ zh: '登录（新标签页）', en: 'Sign in (new tab)' })}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => void goOn()} size="small">
          {say({ zh: '已登录，继续上传', en: 'Signed in: go on' })}
        </Button>
      </div>
    </div>
  )
}
