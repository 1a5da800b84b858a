'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../press/words.ts'
import { shownText, useDeskTools } from '../desk/desk-tools.ts'
import { placeOf, unitOf } from '../state/units.ts'
import { trayBlockOf, trayId } from './drag-ids.ts'

/** Dragging, with the mouse, the finger, or Space and the arrows on a handle. */
export function StoryDrag({ children }: { children: ReactNode }) {
  const { blocks, state } = useDeskTools()
  const [dragged, setDragged] = useState<UniqueIdentifier | null>(null)
  const dropped = useDrop()
  const announcements = useAnnouncements()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  )
  const block = dragged === null ? null : (trayBlockOf(dragged) ?? Number(dragged))
  const named = block === null ? [] : (unitOf(state.now, block)?.blocks ?? [block])
  return (
    <DndContext
      accessibility={{ announcements, screenReaderInstructions: { draggable: useInstructions() } }}
      // The tray is dropped on where the pointer is in it; a unit where it is nearest.
      collisionDetection={(given) => {
        const inTray = pointerWithin(given).filter(({ id }) => id === trayId)
        return inTray.length > 0 ? inTray : closestCenter(given)
      }}
      onDragCancel={() => setDragged(null)}
      onDragEnd={(event) => {
        setDragged(null)
        dropped(event)
      }}
      onDragStart={({ active }) => setDragged(active.id)}
      sensors={sensors}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {block !== null && (
          <div className="manuscript-dragged">
            <b>{named.join('+')}</b> {shownText(blocks, block).slice(0, 40)}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

function useDrop(): (event: DragEndEvent) => void {
  const { act, focus, state } = useDeskTools()
  return ({ active, over }) => {
    if (!over) return
    const fromTray = trayBlockOf(active.id)
    if (over.id === trayId) {
      if (fromTray === null) act({ type: 'shelve', unit: Number(active.id) })
      return
    }
    const to = placeOf(state.now, Number(over.id))
    if (to < 0) return
    const block = fromTray ?? Number(active.id)
    act(fromTray === null ? { type: 'move', unit: block, to } : { type: 'place', block, to })
    focus(block, 'story')
  }
}

function useInstructions(): string {
  return useWords().say({
    zh: '按空格拿起，用上下方向键移动，再按空格放下，Esc 取消。',
    en: 'Press Space to pick up, arrows to move, Space to drop, Esc to cancel.',
  })
}

function useAnnouncements(): Announcements {
  const { say } = useWords()
  const name = (id: UniqueIdentifier) =>
    id === trayId
      ? say({ zh: '待放栏', en: 'the tray' })
      : say({ zh: `第 ${trayBlockOf(id) ?? id} 段`, en: `block ${trayBlockOf(id) ?? id}` })
  return {
    onDragStart: ({ active }) => say({ zh: `拿起${name(active.id)}`, en: `Picked up ${name(active.id)}` }),
    onDragOver: ({ over }) =>
      over ? say({ zh: `在${name(over.id)}的位置`, en: `At ${name(over.id)}` }) : undefined,
    // The step itself is said by the desk.
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) =>
      say({ zh: `${name(active.id)}留在原处`, en: `${name(active.id)} stays where it was` }),
  }
}
