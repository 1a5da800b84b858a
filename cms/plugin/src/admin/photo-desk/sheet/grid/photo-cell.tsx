'use client'

import { useWords } from '../../../press/words.ts'
import type { DeskPhoto } from '../../desk-photo.ts'
import type { Entry } from '../saving/entry.ts'
import { lackWords } from './lacks.ts'
import type { SelectionAction } from '../selection/selection.ts'
import type { InlineName } from '../sheet-fields.ts'
import type { DocumentId } from '../sheet-values.ts'

type Props = {
  entry: Entry
  number: number
  isFocused: boolean
  isSelected: boolean
  lacks: InlineName[]
  act: (action: SelectionAction) => void
  onLook: (id: DocumentId) => void
}

/** The thumbnail: the place from where the keys move and select. */
export function PhotoCell({ entry, number, isFocused, isSelected, lacks, act, onLook }: Props) {
  const { say } = useWords()
  const { id, originalName, thumbnailURL } = entry.photo
  const name = originalName ?? String(id)
  const lacking = lacks.map((lack) => say(lackWords[lack])).join(say({ zh: '、', en: ', ' }))
  const label = lacking ? say({ zh: `${name}，缺${lacking}`, en: `${name}, lacks ${lacking}` }) : name
  return (
    <div
      aria-label={`${number} ${label}`}
      className="contact-sheet__photo"
      data-pick
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
    >
      {thumbnailURL && (
        <img
          alt=""
          decoding="async"
          draggable={false}
          loading="lazy"
          src={thumbnailURL}
          {...sizeOf(entry.photo)}
        />
      )}
      <input
        aria-label={say({ zh: `选中 ${name}`, en: `Select ${name}` })}
        checked={isSelected}
        className="contact-sheet__check"
        onChange={() => act({ type: 'toggle', id })}
        tabIndex={-1}
        type="checkbox"
      />
      <button
        aria-label={say({ zh: `放大看 ${name}`, en: `Look at ${name}` })}
        className="contact-sheet__look"
        onClick={() => onLook(id)}
        tabIndex={-1}
        title={say({ zh: '放大看（Q）', en: 'Quick look (Q)' })}
        type="button"
      >
        ⤢
      </button>
      <span className="contact-sheet__name">
        {number} · {name}
      </span>
    </div>
  )
}

/** Known before the picture is there, so that nothing jumps. */
function sizeOf({ width, height }: DeskPhoto) {
  return width && height ? { width, height } : {}
}
