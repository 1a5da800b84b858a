'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { PastedText } from '../../../manuscript/endpoints.ts'
import { useHandedIn } from '../../photo-desk/page/use-handed-in.ts'
import { useWords } from '../../press/words.ts'
import './entry-page.css'
import { FilePicker } from './file-picker.tsx'
import { PasteBox } from './paste-box.tsx'
import { readManuscript } from './read-manuscript.ts'
import { RecentManuscripts } from './recent-manuscripts.tsx'

/** Where a manuscript comes in: pasted, dropped or picked; and those that are under way. */
export function EntryPage() {
  const { say } = useWords()
  const { isReading, problem, read } = useReading()
  const take = useCallback((files: File[]) => void (files[0] && read(files[0])), [read])
  const isOver = useHandedIn(take)
  return (
    <div className="manuscript-entry">
      <header>
        <h1>{say({ zh: '稿件台', en: 'Manuscript desk' })}</h1>
        <p>
          {say({
            zh: '把从版面、微信、Word 里拷来的稿子放进来：断开的段落接好，题、署名、图说归位。原文一字不丢。',
            en: 'Put in what was copied from a page, WeChat or Word: cut paragraphs are joined, titles, bylines and captions find their places. Nothing is lost.',
          })}
        </p>
      </header>
      <PasteBox isOver={isOver} isReading={isReading} onText={read} />
      {problem !== null && (
        <p className="manuscript-entry__problem" role="alert">
          {problem}
        </p>
      )}
      <FilePicker disabled={isReading} onFile={read} />
      <RecentManuscripts />
    </div>
  )
}

function useReading() {
  const { say } = useWords()
  const { config } = useConfig()
  const { admin, api } = config.routes
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const failed = say({ zh: '没有连上 CMS，请再试一次。', en: 'The CMS did not answer. Please try again.' })
  const read = useCallback(
    async (given: PastedText | File) => {
      setReading(true)
      setProblem(null)
      try {
        const { id } = await readManuscript(api, given)
        history.pushState(null, '', `${admin}/manuscript-desk?id=${id}`)
      } catch (error) {
        setProblem(error instanceof Error && !(error instanceof TypeError) ? error.message : failed)
      }
      setReading(false)
    },
    [admin, api, failed],
  )
  return { isReading, problem, read }
}
