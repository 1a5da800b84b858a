'use client'

import { useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { type Entry, shownValues } from '../saving/entry.ts'
import { FindReplace } from '../bulk/find-replace.tsx'
import { MixedField } from './mixed-field.tsx'
import { PhotoField } from '../grid/photo-field.tsx'
import { fieldNames, sheetFields } from '../sheet-fields.ts'
import './side-panel.css'

type Props = {
  /** The pictures that are meant and that this person may change. */
  entries: Entry[]
  onCopy: () => void
  onPaste: (() => void) | null
}

/** Words and rights of what is selected; on a phone a sheet at the foot of the screen that opens. */
export function SidePanel({ entries, onCopy, onPaste }: Props) {
  const { say } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [first] = entries
  const title =
    entries.length > 1
      ? say({ zh: `选中 ${entries.length} 张`, en: `${entries.length} selected` })
      : (first?.photo.originalName ?? say({ zh: '没有选中照片', en: 'No photo selected' }))
  return (
    <aside
      aria-label={say({ zh: '所选照片的文字', en: 'Words of the selection' })}
      className={`contact-sheet__panel${isOpen ? ' is-open' : ''}`}
    >
      <header>
        <h2>{title}</h2>
        <button
          aria-expanded={isOpen}
          className="contact-sheet__handle"
          onClick={() => setIsOpen(!isOpen)}
          type="button"
        >
          {isOpen ? say({ zh: '收起', en: 'Close' }) : say({ zh: '编辑', en: 'Edit' })}
        </button>
      </header>
      <div className="contact-sheet__panel-body">
        {entries.length === 1 && (
          <div className="contact-sheet__tools">
            <button onClick={onCopy} type="button">
              {say({ zh: '复制文字', en: 'Copy words' })}
            </button>
          </div>
        )}
        {onPaste && entries.length > 0 && (
          <div className="contact-sheet__tools">
            <button onClick={onPaste} type="button">
              {say({ zh: '粘贴复制的文字', en: 'Paste the copied words' })}
            </button>
          </div>
        )}
        {entries.length > 0 ? <Fields entries={entries} /> : <Hint />}
      </div>
    </aside>
  )
}

function Fields({ entries }: { entries: Entry[] }) {
  const { say } = useWords()
  const [first, ...others] = entries
  const targets = entries.map((entry) => ({ id: entry.photo.id, values: shownValues(entry) }))
  const part = (group: 'words' | 'rights') =>
    fieldNames
      .filter((name) => sheetFields[name].group === group)
      .map((name) =>
        first && others.length === 0 ? (
          <PhotoField entry={first} key={`${first.photo.id} ${name}`} name={name} />
        ) : (
          <MixedField key={name} name={name} targets={targets} />
        ),
      )
  return (
    <>
      {part('words')}
      {others.length > 0 && <FindReplace targets={targets} />}
      <details>
        <summary>{say({ zh: '权利', en: 'Rights' })}</summary>
        {part('rights')}
      </details>
    </>
  )
}

function Hint() {
  const { say } = useWords()
  return (
    <p>
      {say({
        zh: '点一张照片，或用方向键走到它，就能在这里改全部文字；选中几张就一起改。',
        en: 'Click a photo, or go to it with the arrows, to change all of its words here; select several to change them together.',
      })}
    </p>
  )
}
