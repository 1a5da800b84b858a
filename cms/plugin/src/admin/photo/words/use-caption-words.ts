'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import { type CaptionWords, captionWords } from './caption-words.ts'

let asked: Promise<CaptionWords | null> | null = null

/** What captions may name, asked for once a page load; null until it is there. */
export function useCaptionWords(): CaptionWords | null {
  const { config } = useConfig()
  const [words, setWords] = useState<CaptionWords | null>(null)
  const address = `${config.routes.api}/photo-desk/vocabulary`
  useEffect(() => {
    let isGone = false
    const look = async () => {
      asked ??= ask(address)
      const answer = await asked
      // Without an answer the next box asks again.
      if (answer === null) asked = null
      if (!isGone) setWords(answer)
    }
    void look()
    return () => {
      isGone = true
    }
  }, [address])
  return words
}

async function ask(address: string): Promise<CaptionWords | null> {
  try {
    const response = await fetch(address, { credentials: 'include' })
    return response.ok ? captionWords((await response.json()) as Vocabulary) : null // reason: our own endpoint
  } catch {
    return null
  }
}
