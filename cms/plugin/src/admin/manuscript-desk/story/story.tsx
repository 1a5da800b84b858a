'use client'

import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import { placeOf } from '../state/units.ts'
import './story.css'
import { StoryUnit } from './story-unit.tsx'
import { Tray } from './tray.tsx'
import { UnitTools } from './unit-tools.tsx'

type Props = { seam: number | null }

/** The story as it will read, and the tray under it. */
export function Story({ seam }: Props) {
  const { say } = useWords()
  const { blocks, focused, state } = useDeskTools()
  const { units } = state.now
  const at = focused === null ? -1 : placeOf(state.now, focused)
  return (
    <section
      aria-label={say({ zh: '成稿', en: 'The story' })}
      className="manuscript-desk__pane manuscript-story"
      data-side="story"
    >
      <header className="manuscript-desk__pane-head">
        <h2>{say({ zh: '成稿', en: 'The story' })}</h2>
        <span>
          {say({
            zh: `${signsIn(units.flatMap((unit) => unit.blocks.map((id) => blocks.get(id)?.text ?? '')))} 字`,
            en: `${units.length} parts`,
          })}
        </span>
        {units[at] && (
          <UnitTools next={units[at + 1]?.blocks[0] ?? null} place={at} seam={seam} unit={units[at]} />
        )}
      </header>
      <ol data-zone="story">
        <SortableContext
          items={units.map(({ blocks }) => blocks[0] ?? 0)}
          strategy={verticalListSortingStrategy}
        >
          {units.map((unit, index) => (
            <StoryUnit
              isFocused={index === at}
              isLast={index === units.length - 1}
              isTabStop={index === Math.max(at, 0)}
              key={unit.blocks[0]}
              next={units[index + 1]?.blocks[0] ?? null}
              seam={index === at ? seam : null}
              unit={unit}
            />
          ))}
        </SortableContext>
      </ol>
      <Tray />
    </section>
  )
}

/** As newspapers count: every sign but blanks. */
const signsIn = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + [...text.replaceAll(/\s/gu, '')].length, 0)
