'use client'

import { useDraggable, useDroppable } from '@dnd-kit/core'
import { useWords } from '../../press/words.ts'
import { shownText, useDeskTools } from '../desk/desk-tools.ts'
import { placeWhereItCame } from '../state/place-where-it-came.ts'
import { trayId, trayItemId } from './drag-ids.ts'

/** 待放栏: what is in no place of the story. It stays with the manuscript and does not get into the article. */
export function Tray() {
  const { say } = useWords()
  const { state } = useDeskTools()
  const { isOver, setNodeRef } = useDroppable({ id: trayId })
  const { unplaced } = state.now
  return (
    <section
      aria-label={say({ zh: '待放栏', en: 'Tray' })}
      className={`manuscript-tray${isOver ? ' manuscript-tray--over' : ''}`}
      data-zone="tray"
      ref={setNodeRef}
    >
      <h3>
        {say({ zh: '待放栏', en: 'Tray' })}
        <small>
          {unplaced.length === 0
            ? say({ zh: '空的：每一段都在稿子里', en: 'Empty: every block is in the story' })
            : say({
                zh: `${unplaced.length} 段不进成稿，原文仍保留`,
                en: `${unplaced.length} not in the story`,
              })}
        </small>
      </h3>
      {unplaced.length > 0 && (
        <ul>
          {unplaced.map((block) => (
            <TrayItem block={block} key={block} />
          ))}
        </ul>
      )}
    </section>
  )
}

function TrayItem({ block }: { block: number }) {
  const { say } = useWords()
  const { act, arrived, blocks, focus, lit, point, state } = useDeskTools()
  const drag = useDraggable({ id: trayItemId(block) })
  const text = shownText(blocks, block)
  return (
    <li
      className={`manuscript-tray__item${lit.has(block) ? ' manuscript-tray__item--lit' : ''}`}
      data-blocks={block}
      onFocus={() => arrived(block)}
      onMouseEnter={() => point([block])}
      onMouseLeave={() => point(null)}
      ref={drag.setNodeRef}
      tabIndex={0}
    >
      <button
        className="manuscript-unit__handle"
        ref={drag.setActivatorNodeRef}
        type="button"
        {...drag.attributes}
        {...drag.listeners}
        aria-label={say({ zh: `拖动第 ${block} 段`, en: `Drag block ${block}` })}
      >
        {block}
      </button>
      <span data-piece={block}>{text}</span>
      <button
        onClick={() => {
          act({ type: 'place', block, to: placeWhereItCame(state.now, block) })
          focus(block, 'story')
        }}
        type="button"
      >
        {say({ zh: '放回', en: 'Put back' })}
      </button>
    </li>
  )
}
