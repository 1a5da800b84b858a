'use client'

import { Link, SetStepNav, useConfig, useSearchParams } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { noDefaults } from '../../../photo-desk/batch-defaults.ts'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import { useWords } from '../../press/words.ts'
import { type Chosen, sortOut } from '../files/chosen-files.ts'
import { useDeskQueue } from '../queue/use-desk-queue.ts'
import { BatchList } from './batch-list.tsx'
import { BatchSheet } from './batch-sheet.tsx'
import { DefaultsForm } from './defaults-form.tsx'
import { DropZone } from './drop-zone.tsx'
import { LeftOut } from './left-out.tsx'
import { Leftovers } from './leftovers.tsx'
import { newBatch } from './new-batch.ts'
import './photo-desk.css'
import { QueueNotices } from './queue-notices.tsx'
import { UploadPanel } from './upload-panel.tsx'
import { useAnswer } from './use-answer.ts'

const nothingKnown: Vocabulary = { chambers: [], places: [] }

/** 图片台: hand pictures in, many at once, and see to their words; and the batches that were handed in. */
export function PhotoDesk() {
  const { say } = useWords()
  const { shown, batch, open } = useBatch()
  const { desk, state } = useDeskQueue()
  const [leftOut, setLeftOut] = useState<Chosen['leftOut']>([])
  const vocabulary = useAnswer<Vocabulary>('/photo-desk/vocabulary') ?? nothingKnown
  useEffect(() => void desk?.findLeftovers(), [desk])
  const take = useCallback(
    (files: File[]) => {
      const chosen = sortOut(files)
      setLeftOut(chosen.leftOut)
      if (!desk || chosen.pictures.length === 0) return
      desk.add(batch, chosen.pictures)
      open(batch)
    },
    [batch, desk, open],
  )
  const resume = (left: string) => void desk?.resume(left).then(() => open(left))
  return (
    <div className="gutter--left gutter--right photo-desk">
      <Heading batch={shown} />
      {desk && <QueueNotices batch={shown} desk={desk} state={state} />}
      <Leftovers
        leftovers={state.leftovers}
        onDiscard={async (left) => desk?.discard(left)}
        onResume={resume}
      />
      <DropZone compact={shown !== null} disabled={desk === null} onFiles={take} />
      <LeftOut leftOut={leftOut} onDismiss={() => setLeftOut([])} />
      <DefaultsForm
        defaults={state.defaults[batch] ?? noDefaults}
        onChange={(defaults) => desk?.setDefaults(batch, defaults)}
        vocabulary={vocabulary}
      />
      {desk && <UploadPanel batch={batch} desk={desk} state={state} />}
      {shown === null ? (
        <BatchList />
      ) : (
        <section aria-label={say({ zh: '本批照片', en: 'Photos of this batch' })}>
          <BatchSheet arrived={state.arrived} batch={shown} key={shown} vocabulary={vocabulary} />
        </section>
      )}
    </div>
  )
}

/** `shown`: the batch that the address names. `batch`: that one, or one that begins with the next picture. */
function useBatch(): { shown: string | null; batch: string; open: (batch: string) => void } {
  const { config } = useConfig()
  const given = useSearchParams().searchParams.batch
  const shown = typeof given === 'string' && given !== '' ? given : null
  const batch = useMemo(() => shown ?? newBatch(), [shown])
  const open = useCallback(
    (next: string) => {
      if (next === shown) return
      history.pushState(null, '', `${config.routes.admin}/photo-desk?batch=${encodeURIComponent(next)}`)
    },
    [config.routes.admin, shown],
  )
  return { shown, batch, open }
}

function Heading({ batch }: { batch: string | null }) {
  const { say } = useWords()
  const { config } = useConfig()
  const title = say({ zh: '图片台', en: 'Photo desk' })
  const nav = useMemo(() => [{ label: title }], [title])
  return (
    <>
      <SetStepNav nav={nav} />
      <h1>{title}</h1>
      {batch !== null && (
        <p className="photo-desk-back">
          <Link href={`${config.routes.admin}/photo-desk`} prefetch={false}>
            {say({ zh: '← 各批照片', en: '← All batches' })}
          </Link>
        </p>
      )}
    </>
  )
}
