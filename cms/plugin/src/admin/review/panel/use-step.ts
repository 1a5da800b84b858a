'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { PassageNote } from '../../../review/review-record.ts'
import type { Stage } from '../../../review/stages.ts'
import type { StepAction } from '../../../review/transitions.ts'
import { stopWriting } from '../../article/together/open-page.ts'
import { useWords } from '../../press/words.ts'
import { postJson } from '../post-json.ts'
import { stepWords } from '../review-words.ts'
import { useSaved } from './use-saved.ts'

type Sent = { action: StepAction; from: Stage; note: string; passages: PassageNote[] }

/** Takes a step with the article of this page, once what was typed is stored. `problem`: why it was not taken. */
export function useStep(id: number | string): {
  busy: boolean
  problem: string | null
  /** @returns whether it was taken */
  take: (sent: Sent) => Promise<boolean>
} {
  const { config } = useConfig()
  const { say } = useWords()
  const untilSaved = useSaved()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (sent: Sent) => {
    setBusy(true)
    setProblem(null)
    const refused = await send(sent)
    setBusy(false)
    setProblem(refused)
    if (refused === null) {
      toast.success(say(stepWords[sent.action].done))
      stopWriting()
    }
    return refused === null
  }
  const send = async (sent: Sent): Promise<string | null> => {
    if (!(await untilSaved())) {
      return say({
        zh: '稿子还没有存上，请先看一下为什么，再来一次。',
        en: 'The text is not saved yet: see why, then try again.',
      })
    }
    const answer = await postJson(`${config.routes.api}/articles/${id}/review`, sent)
    if (answer === null)
      return say({ zh: 'CMS 没有回应，请再试一次。', en: 'The CMS does not answer. Please try again.' })
    return 'problem' in answer ? answer.problem : null
  }
  return { busy, problem, take }
}
