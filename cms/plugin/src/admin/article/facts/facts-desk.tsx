'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { usePassageAction } from '../../../rich-text/bridge/passage-actions.ts'
import { useWords } from '../../press/words.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import './facts.css'
import { useFactsTask } from './facts-store.ts'
import { NewFactDialog } from './new-fact-dialog.tsx'
import { RequoteBar } from './requote-bar.tsx'
import { useChamberNames } from './use-chamber-names.ts'
import { useChangeFacts } from './use-change-facts.ts'
import { useFactRows } from './use-fact-rows.ts'

const unknown = { names: [], chambers: [] }

/** “做成事实” over a selection of the body, and the dialogs of facts. Shows nothing else. */
export function FactsDeskField() {
  const [task, begin] = useFactsTask()
  const rows = useFactRows()
  const known = useChamberNames()
  const { make, requote } = useChangeFacts()
  const { say } = useWords()
  const row = task && task.task !== 'make' ? rows.find(({ id }) => id === task.row) : undefined
  const isRequoting = task?.task === 'requote' && row !== undefined
  usePassageAction({
    key: 'fact',
    label: isRequoting
      ? { zh: '作为原文', en: 'As the quoted words' }
      : { zh: '做成事实', en: 'Make it a fact' },
    onSelect: (quote, passage) => {
      if (!isRequoting) return begin({ task: 'make', passage })
      requote(row, quote)
      begin(null)
      toast.success(say({ zh: '已换成新的原文。', en: 'The fact has new quoted words.' }))
    },
  })
  const leave = useEffectEvent(() => begin(null))
  useEffect(() => leave, [])
  const close = () => begin(null)
  return (
    <>
      {task?.task === 'make' && (
        <NewFactDialog
          key={known ? 'known' : 'unknown'}
          known={known ?? unknown}
          onClose={close}
          onMake={(fact, quote) => {
            const made = make(fact, quote)
            close()
            toast.success(
              say({ zh: `已做成 ${made} 条事实，在“事实”一栏。`, en: `Made ${made} facts, under Facts.` }),
            )
          }}
          passage={task.passage}
        />
      )}
      {isRequoting && <RequoteBar onCancel={close} row={row} />}
      {task?.task === 'correct' && row && <CorrectDialog key={row.id} onClose={close} row={row} />}
    </>
  )
}
