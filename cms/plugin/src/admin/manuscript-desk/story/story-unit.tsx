'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useId } from 'react'
import type { Unit } from '../../../manuscript/arrangement.ts'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import { nameOfRole } from '../state/roles.ts'
import { nameOfBlocks } from '../state/step-words.ts'
import { UnitText } from './unit-text.tsx'

type Props = {
  unit: Unit
  isFocused: boolean
  isTabStop: boolean
  isLast: boolean
  /** The first block of the unit after it. */
  next: number | null
  /** The seam that X cuts, by the block after it. */
  seam: number | null
}

/** A paragraph, title, caption, byline or subhead of the story: it can be focused, dragged, joined and cut. */
export function StoryUnit({ unit, isFocused, isTabStop, isLast, next, seam }: Props) {
  const { say } = useWords()
  const { arrived, focus, lit, point } = useDeskTools()
  const first = unit.blocks[0] ?? 0
  const sortable = useSortable({ id: first })
  const textId = useId()
  const name = `${say(nameOfBlocks(unit.blocks))} ${say(nameOfRole(unit.role))}`
  const isLit = unit.blocks.some((block) => lit.has(block))
  return (
    <li
      aria-label={name}
      aria-describedby={textId}
      className={`manuscript-unit${isLit ? ' manuscript-unit--lit' : ''}${sortable.isDragging ? ' manuscript-unit--dragged' : ''}`}
      data-blocks={unit.blocks.join(' ')}
      data-role={unit.role}
      onClick={({ target }) => isText(target) && focus(first, 'story')}
      onFocus={() => arrived(first)}
      onMouseEnter={() => point(unit.blocks)}
      onMouseLeave={() => point(null)}
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      tabIndex={isTabStop ? 0 : -1}
    >
      <button
        className="manuscript-unit__handle"
        ref={sortable.setActivatorNodeRef}
        type="button"
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={say({ zh: `拖动${name}`, en: `Drag ${name}` })}
        tabIndex={isFocused ? 0 : -1}
      >
        {unit.blocks.join('+\u200B')}
      </button>
      <div className="manuscript-unit__text" id={textId}>
        <UnitText seam={seam} unit={unit} />
      </div>
      {!isLast && next !== null && <JoinButton first={first} next={next} />}
    </li>
  )
}

/** A click that is not on a button of the unit, nor the end of a selection. */
const isText = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('button, select, [role="button"]') === null &&
  getSelection()?.isCollapsed !== false

/** Between two units: makes one of them. */
function JoinButton({ first, next }: { first: number; next: number }) {
  const { say } = useWords()
  const { act } = useDeskTools()
  return (
    <button
      aria-label={say({ zh: `把第 ${next} 段接上来`, en: `Join block ${next}` })}
      className="manuscript-unit__join"
      onClick={() => act({ type: 'join', first, second: next })}
      tabIndex={-1}
      title={say({ zh: '接成一段（J）', en: 'Join (J)' })}
      type="button"
    />
  )
}
