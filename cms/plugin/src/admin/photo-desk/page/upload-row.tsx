'use client'

import { Button } from '@payloadcms/ui'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import { megabytes } from '../files/amounts.ts'
import type { DeskQueue } from '../queue/desk-queue.ts'
import { isOpen, type Upload } from '../queue/queue-state.ts'
import { SideBySide } from './side-by-side.tsx'

/** One file: how far it is, why it was not taken, and what looks like it. */
export function UploadRow({ desk, upload }: { desk: DeskQueue; upload: Upload }) {
  const { say } = useWords()
  const { key, name, problem, similar, state } = upload
  const duplicate = state === 'failed' ? (problem?.duplicateOf ?? null) : null
  return (
    <li className={`photo-desk-row photo-desk-row--${state}`}>
      <div className="photo-desk-row__line">
        <span className="photo-desk-row__name" title={name}>
          {name}
        </span>
        <span className="photo-desk-row__state">{say(stateOf(upload))}</span>
        <Actions desk={desk} upload={upload} />
      </div>
      {state === 'sending' && <progress aria-label={name} max={upload.size} value={upload.sent} />}
      {state === 'failed' && problem?.message && <p className="photo-desk-row__problem">{problem.message}</p>}
      {duplicate && <SideBySide file={desk.fileOf(key)} others={[duplicate]} />}
      {similar.length > 0 && (
        <SideBySide
          file={desk.fileOf(key)}
          others={similar}
          words={{
            zh: '和下面的很像，请看看是不是重复了。',
            en: 'It looks like these. Is it the same picture?',
          }}
        />
      )}
    </li>
  )
}

function stateOf({ state, size, sent, problem, similar }: Upload): Bilingual {
  switch (state) {
    case 'sending':
      return sent < size
        ? { zh: `${megabytes(sent)} / ${megabytes(size)}`, en: `${megabytes(sent)} / ${megabytes(size)}` }
        : { zh: '正在处理…', en: 'Processing…' }
    case 'waiting':
      return problem
        ? { zh: '连不上，稍后自动重试', en: 'No connection; it will be retried' }
        : { zh: '排队中', en: 'Waiting' }
    case 'done':
      return similar.length > 0
        ? { zh: '已传完，有相似的照片', en: 'Uploaded; there are similar ones' }
        : { zh: '已传完', en: 'Uploaded' }
    case 'failed':
      if (problem?.duplicateOf) return { zh: '已有这张', en: 'Already there' }
      return problem?.passing
        ? { zh: '没有连上 CMS', en: 'The CMS was not reached' }
        : { zh: '没有收下', en: 'Not taken' }
    case 'cancelled':
      return { zh: '已取消', en: 'Cancelled' }
  }
}

function Actions({ desk, upload }: { desk: DeskQueue; upload: Upload }) {
  const { say } = useWords()
  const { key, name, problem, state } = upload
  const act = (words: Bilingual, onClick: () => void) => (
    <Button
      aria-label={`${say(words)} ${name}`}
      buttonStyle="secondary"
      margin={false}
      onClick={onClick}
      size="xsmall"
    >
      {say(words)}
    </Button>
  )
  if (isOpen(upload)) return act({ zh: '取消', en: 'Cancel' }, () => desk.cancel(key))
  if (state === 'failed' && problem?.passing) return act({ zh: '重试', en: 'Retry' }, () => desk.retry(key))
  if (state === 'failed' || upload.similar.length > 0) {
    return act({ zh: '知道了', en: 'Dismiss' }, () => desk.dismiss(key))
  }
  return null
}
