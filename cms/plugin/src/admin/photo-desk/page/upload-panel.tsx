'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../../press/words.ts'
import { duration, megabytes } from '../files/amounts.ts'
import type { DeskQueue, DeskState } from '../queue/desk-queue.ts'
import { progressOf, secondsLeft } from '../queue/queue-progress.ts'
import type { Upload } from '../queue/queue-state.ts'
import { UploadRow } from './upload-row.tsx'

type Props = { desk: DeskQueue; state: DeskState; batch: string }

/** How a batch's uploads go, in total and each; at rest only those that somebody should look at. */
export function UploadPanel({ desk, state, batch }: Props) {
  const { say } = useWords()
  const uploads = state.queue.uploads.filter(
    (upload) => upload.batch === batch && upload.state !== 'cancelled',
  )
  const progress = progressOf(uploads)
  const rows = uploads.filter((upload) => progress.open > 0 || needsALook(upload)).sort(byUrgency)
  const mayRetry = uploads.some(({ state: at, problem }) => at === 'failed' && problem?.passing)
  return (
    <section aria-label={say({ zh: '上传', en: 'Uploads' })} className="photo-desk-uploads">
      <Announcement progress={progress} />
      {uploads.length > 0 && (
        <div className="photo-desk-total">
          <Total progress={progress} seconds={state.since && secondsLeft(uploads, state.since, Date.now())} />
          <div className="photo-desk-buttons">
            {mayRetry && (
              <Button margin={false} onClick={() => desk.retry(null)} size="small">
                {say({ zh: '全部重试', en: 'Retry all' })}
              </Button>
            )}
            {progress.open > 0 && (
              <Button buttonStyle="secondary" margin={false} onClick={() => desk.cancel(null)} size="small">
                {say({ zh: '全部取消', en: 'Cancel all' })}
              </Button>
            )}
          </div>
        </div>
      )}
      {rows.length > 0 && (
        <ul className="photo-desk-rows">
          {rows.map((upload) => (
            <UploadRow desk={desk} key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
    </section>
  )
}

const needsALook = ({ state, similar }: Upload) => state === 'failed' || similar.length > 0

/** What wants a person first, then what is under way, then what waits. */
function byUrgency(a: Upload, b: Upload): number {
  const rank = (upload: Upload) => {
    if (needsALook(upload)) return 0
    return 1 + ['sending', 'waiting', 'done'].indexOf(upload.state)
  }
  return rank(a) - rank(b)
}

type Progress = ReturnType<typeof progressOf>

function Total({ progress, seconds }: { progress: Progress; seconds: number | null }) {
  const { say } = useWords()
  const { files, done, failed, bytes, sent, open } = progress
  const arrived = say({ zh: `已传完 ${done} / ${files} 张`, en: `${done} of ${files} uploaded` })
  const refused = failed === 0 ? '' : say({ zh: `，${failed} 张没有收下`, en: `, ${failed} not taken` })
  return (
    <div className="photo-desk-total__words">
      <p>
        <strong>{arrived + refused}</strong>
        {open > 0 && (
          <small>
            {megabytes(sent)} / {megabytes(bytes)}
            {seconds !== null &&
              say({ zh: `，还要${say(duration(seconds))}`, en: `, ${say(duration(seconds))} left` })}
          </small>
        )}
      </p>
      {open > 0 && <progress aria-label={arrived} max={bytes} value={sent} />}
    </div>
  )
}

/** How long counts must stand still before they are read out. */
const settleMs = 1_000

/** Says to a screen reader what has come of the files, without a word for every byte. */
function Announcement({ progress: { files, done, failed, open } }: { progress: Progress }) {
  const { say } = useWords()
  const [said, setSaid] = useState('')
  const words =
    files === 0
      ? ''
      : say({
          zh: `${files} 张照片，已传完 ${done} 张，没有收下 ${failed} 张，还有 ${open} 张。`,
          en: `${files} pictures: ${done} uploaded, ${failed} not taken, ${open} to go.`,
        })
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), settleMs)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p className="photo-desk-hidden" role="status">
      {said}
    </p>
  )
}
