'use client'

import { useEffect, useRef } from 'react'
import { useWords } from '../../admin/press/words.ts'
import type { Bilingual } from '../../language.ts'
import type { Mentionable, MentionKind } from './mentionable.ts'
import type { MentionOption } from './mention-option.ts'
import './mention-menu.css'

const kindWords: Record<MentionKind, Bilingual> = {
  chambers: { zh: '商会', en: 'Chamber' },
  awards: { zh: '届次', en: 'Award' },
  articles: { zh: '报道', en: 'Article' },
  photos: { zh: '照片', en: 'Photo' },
}

type Props = {
  failed: boolean
  options: MentionOption[]
  selectedIndex: number | null
  onHighlight: (index: number) => void
  onSelect: (option: MentionOption) => void
}

/** What `@` found, below the caret. */
export function MentionMenu({ failed, options, selectedIndex, onHighlight, onSelect }: Props) {
  const { say } = useWords()
  const box = useRef<HTMLDivElement>(null)
  // Below the last line it may be off the screen.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [options.length])
  return (
    <div className="mention-menu" ref={box}>
      {failed && (
        <p className="mention-menu__note" role="alert">
          {say({ zh: '编辑部系统没有回应，请稍后再试。', en: 'The CMS did not answer. Try again.' })}
        </p>
      )}
      {options.map((option, index) => (
        <button
          aria-selected={index === selectedIndex}
          className="mention-menu__item"
          id={`typeahead-item-${index}`}
          key={option.key}
          onClick={() => onSelect(option)}
          // The press of a button would take the caret out of the editor.
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => onHighlight(index)}
          ref={option.setRefElement}
          role="option"
          tabIndex={-1}
          type="button"
        >
          <span className="mention-menu__kind">{say(kindWords[option.mentionable.kind])}</span>
          <MentionName mentionable={option.mentionable} />
        </button>
      ))}
    </div>
  )
}

function MentionName({ mentionable: { kind, isDraft, names, thumbnail } }: { mentionable: Mentionable }) {
  const { say } = useWords()
  return (
    <>
      {thumbnail && <img alt="" className="mention-menu__thumbnail" loading="lazy" src={thumbnail} />}
      <span className="mention-menu__name">{names[0]}</span>
      {isDraft && kind !== 'photos' && (
        <span className="mention-menu__draft">{say({ zh: '草稿', en: 'Draft' })}</span>
      )}
    </>
  )
}
