'use client'

import { useState } from 'react'
import type { Notice } from '../../../manuscript/endpoints.ts'
import { useWords } from '../../press/words.ts'

/** What reading the manuscript left out. */
export function Notices({ notices }: { notices: Notice[] }) {
  const { say } = useWords()
  const [isShown, setShown] = useState(true)
  if (!isShown || notices.length === 0) return null
  return (
    <div className="manuscript-desk__notice" role="status">
      <p>
        <strong>{say({ zh: '读入时：', en: 'While reading: ' })}</strong>
        {notices.map(({ text }) => say(text)).join('；')}
      </p>
      <button onClick={() => setShown(false)} type="button">
        {say({ zh: '知道了', en: 'Dismiss' })}
      </button>
    </div>
  )
}
