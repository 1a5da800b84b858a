'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import type { KeptDraft } from '../../../editing/kept-drafts.ts'
import { articleLines } from '../../../text-diff/article-lines.ts'
import { askCms } from '../../photo-desk/ask-cms.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { TextDiff } from '../../text-diff/text-diff.tsx'
import { orderKept } from './order-kept.ts'

type Props = {
  article: number | string
  base: string | undefined
  draft: KeptDraft
  words: () => Record<string, unknown>
  onClose: () => void
}

/** The kept words against the text of today, and what may be done with them. */
export function KeptDraftDialog({ article, base, draft, onClose, words }: Props) {
  const { config } = useConfig()
  const { say, time } = useWords()
  const { api } = config.routes
  const [data, setData] = useState<Record<string, unknown> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    askCms<{ data: Record<string, unknown> }>(`${api}/keptDrafts/${draft.id}?depth=0`).then(
      (kept) => setData(kept.data),
      (error: Error) => setProblem(error.message),
    )
  }, [api, draft.id])
  const now = useMemo(() => articleLines(words()), [words])
  const act = async (order: 'use' | 'settle') => {
    setBusy(true)
    setProblem(await orderKept(api, article, draft.id, order, base))
    setBusy(false)
  }
  return (
    <SheetDialog
      onClose={onClose}
      title={say({
        zh: `${draft.byName} ${time(draft.at).slice(5, 16)} 的留稿，与现在的稿比较`,
        en: `Kept draft of ${draft.byName}, ${time(draft.at).slice(5, 16)}, against the text of today`,
      })}
    >
      {data && <TextDiff after={articleLines(data)} before={now} />}
      {problem && (
        <p className="together__problem" role="alert">
          {problem}
        </p>
      )}
      <Choices
        isReady={!busy && data !== null}
        onSettle={() => act('settle').then(onClose)}
        onUse={() => act('use')}
      />
    </SheetDialog>
  )
}

type ChoicesProps = { isReady: boolean; onSettle: () => void; onUse: () => void }

function Choices({ isReady, onSettle, onUse }: ChoicesProps) {
  const { say } = useWords()
  return (
    <>
      <p className="together__hint">
        {say({
          zh: '下划线是留稿里多出的，划掉的是留稿里没有的。“换成这份”会把现在的稿也留存一份。',
          en: 'Underlined: only in the kept draft; struck out: only in the text of today. The text that is replaced is kept too.',
        })}
      </p>
      <div className="together__buttons">
        <Button buttonStyle="secondary" disabled={!isReady} margin={false} onClick={onSettle} size="small">
          {say({ zh: '不用了，收起', en: 'Put it away' })}
        </Button>
        <Button disabled={!isReady} margin={false} onClick={onUse} size="small">
          {say({ zh: '换成这份', en: 'Use this one' })}
        </Button>
      </div>
    </>
  )
}
