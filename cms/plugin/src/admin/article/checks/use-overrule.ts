'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { ChecksAnswer } from '../../../checks/answer.ts'
import { useWords } from '../../press/words.ts'
import type { Found } from './found.ts'

/** Lets a finding pass, and takes that back. `problem`: why it was not done. */
export function useOverrule(tell: (answer: ChecksAnswer) => void): {
  busy: boolean
  problem: string | null
  overrule: (found: Found, reason: string) => Promise<boolean>
  takeBack: (overrule: number | string) => Promise<boolean>
} {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const address = `${config.routes.api}/articles/${id}/overrules`
  const send = async (method: string, path: string, body: object) => {
    setBusy(true)
    setProblem(null)
    const answer = await ask(method, path, body).catch(() =>
      say({ zh: 'CMS 没有回应，请再试一次。', en: 'The CMS does not answer. Please try again.' }),
    )
    setBusy(false)
    if (typeof answer === 'string') setProblem(answer)
    else tell(answer)
    return typeof answer !== 'string'
  }
  return {
    busy,
    problem,
    overrule: ({ check, about }, reason) => send('POST', address, { check, about, reason }),
    takeBack: (overrule) => send('DELETE', `${address}/${overrule}`, {}),
  }
}

/** @returns the new checks, or what the CMS says against it */
async function ask(method: string, address: string, body: object): Promise<ChecksAnswer | string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(address, {
    method,
    credentials: 'include',
    headers,
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as ChecksAnswer & { errors?: { message?: string }[] } // reason: our own endpoint
  return response.ok ? answer : (answer.errors?.[0]?.message ?? `HTTP ${response.status}`)
}
