'use client'

import { useWords } from '../press/words.ts'
import { agoWords } from './ago-words.ts'

/** How long ago something was; the exact time on pointing at it. */
export function Ago({ at }: { at: string }) {
  const { say, time } = useWords()
  return (
    <time dateTime={at} title={time(at)}>
      {say(agoWords(new Date(at), new Date()))}
    </time>
  )
}
