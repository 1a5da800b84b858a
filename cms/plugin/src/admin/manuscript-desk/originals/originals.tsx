'use client'

import { useState } from 'react'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import './originals.css'
import { OriginalBlock } from './original-block.tsx'

/** The manuscript as it came, block by block. */
export function Originals() {
  const { say } = useWords()
  const { blocks, focused } = useDeskTools()
  const [isBrief, setBrief] = useState(false)
  const ids = [...blocks.keys()]
  return (
    <section
      aria-label={say({ zh: '原稿', en: 'As it came' })}
      className="manuscript-desk__pane manuscript-originals"
      data-side="originals"
      data-zone="originals"
    >
      <header className="manuscript-desk__pane-head">
        <h2>{say({ zh: '原稿', en: 'As it came' })}</h2>
        <span>{say({ zh: `${ids.length} 段`, en: `${ids.length} blocks` })}</span>
        <button aria-pressed={isBrief} onClick={() => setBrief(!isBrief)} type="button">
          {say({ zh: '只看首尾', en: 'Beginnings and ends' })}
        </button>
      </header>
      <ol>
        {ids.map((id, index) => (
          <OriginalBlock
            block={id}
            isBrief={isBrief}
            isTabStop={(focused ?? ids[0]) === id || (focused === null && index === 0)}
            key={id}
          />
        ))}
      </ol>
    </section>
  )
}
