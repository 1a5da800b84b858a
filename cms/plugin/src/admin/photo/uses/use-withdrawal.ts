'use client'

import { toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import type { Withdrawn } from '../../../photo/withdrawal/withdraw.ts'
import { useWords } from '../../press/words.ts'

/** Withdraws the photo of this edit page, which then shows it as withdrawn. `problem`: why it was not done. */
export function useWithdrawal(id: number | string): {
  busy: boolean
  problem: string | null
  /** @returns whether it was done */
  withdraw: (reason: string) => Promise<boolean>
} {
  const { config } = useConfig()
  const show = useShowWithdrawn()
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const withdraw = async (reason: string) => {
    setBusy(true)
    setProblem(null)
    const answer = await post(`${config.routes.api}/photos/${id}/withdraw`, reason).catch(() =>
      say({ zh: 'CMS 没有回应，请再试一次。', en: 'The CMS does not answer. Please try again.' }),
    )
    setBusy(false)
    if (typeof answer === 'string') {
      setProblem(answer)
      return false
    }
    await show(answer.doc)
    const { length } = answer.articles
    toast.success(
      say({ zh: `已全站撤下，涉及 ${length} 篇报道`, en: `Withdrawn everywhere, from ${length} articles` }),
    )
    return true
  }
  return { busy, problem, withdraw }
}

/** Puts the withdrawn photo in the place of the published one, as Payload does after an unpublish. */
function useShowWithdrawn(): (photo: Withdrawn['doc']) => Promise<void> {
  const document = useDocumentInfo()
  const { reset } = useForm()
  return async (photo) => {
    await reset(photo)
    document.incrementVersionCount()
    document.setUnpublishedVersionCount(1)
    document.setMostRecentVersionIsAutosaved(false)
    document.setHasPublishedDoc(false)
  }
}

/** @returns what was withdrawn, or what the CMS says against it */
async function post(address: string, reason: string): Promise<Withdrawn | string> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason }),
  })
  const answer = (await response.json()) as Withdrawn & { errors?: { message?: string }[] } // reason: our own endpoint
  return response.ok ? answer : (answer.errors?.[0]?.message ?? `HTTP ${response.status}`)
}
