'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { WechatPost } from '../../../wechat/post.ts'
import { useWords } from '../../press/words.ts'
import { putOnClipboard } from './put-on-clipboard.ts'

/** What became of the last press of the button. `isCopied`: false where the browser did not give the clipboard. */
export type WechatCopy = { post: WechatPost; isCopied: boolean }

/** Fetches an article as a post and puts it onto the clipboard. `problem`: why there is none, in words. */
export function useWechatCopy(id: number | string | undefined): {
  busy: boolean
  copy: () => Promise<void>
  copied: WechatCopy | null
  problem: string | null
} {
  const { config } = useConfig()
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const [copied, setCopied] = useState<WechatCopy | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const copy = async () => {
    setBusy(true)
    setProblem(null)
    setCopied(null)
    const asked = ask(`${config.routes.api}/articles/${id}/wechat`)
    try {
      const isCopied = await putOnClipboard(asked)
      setCopied({ post: await asked, isCopied })
    } catch (error) {
      const away = say({ zh: 'CMS 没有回应，请再试一次。', en: 'The CMS does not answer. Please try again.' })
      setProblem(error instanceof Refused ? error.message : away)
    }
    setBusy(false)
  }
  return { busy, copy, copied, problem }
}

/** The CMS said no; its message says why. */
class Refused extends Error {
  override name = 'Refused'
}

async function ask(address: string): Promise<WechatPost> {
  const response = await fetch(address, { credentials: 'include' })
  const answer = (await response.json()) as WechatPost & { errors?: { message?: string }[] } // reason: our own endpoint
  if (!response.ok) throw new Refused(answer.errors?.[0]?.message ?? `HTTP ${response.status}`)
  return answer
}
