'use client'

import type { FocusEvent, MouseEvent } from 'react'
import { useWords } from '../../../press/words.ts'
import type { Entry } from '../saving/entry.ts'
import { gridKeys } from './grid-keys.ts'
import { fieldAt, focusPhoto, photoAt } from './row-focus.ts'
import type { Selection, SelectionAction } from '../selection/selection.ts'
import { useSheetTools } from '../sheet-tools.ts'
import type { DocumentId } from '../sheet-values.ts'

type Grid = {
  entries: Entry[]
  selection: Selection
  act: (action: SelectionAction) => void
  onLook: (id: DocumentId) => void
  onHelp: () => void
}

/** What the grid listens to, for all of its pictures. */
export function useGridEvents({ entries, selection, act, onLook, onHelp }: Grid) {
  const { say } = useWords()
  const { dispatch, announce } = useSheetTools()
  const order = entries.map(({ photo }) => photo.id)
  const idAt = (target: EventTarget) => order.find((id) => String(id) === photoAt(target))
  const onKeyDown = gridKeys({
    order,
    focused: selection.focused,
    act,
    onLook,
    onHelp,
    onLast: () => announce(say({ zh: '没有下一张了。', en: 'There is no other picture.' })),
  })
  const onFocus = ({ target }: FocusEvent) => {
    const id = idAt(target)
    if (id !== undefined) act({ type: 'focus', id })
  }
  const onBlur = ({ target }: FocusEvent) => {
    const id = idAt(target)
    if (id !== undefined && fieldAt(target)) dispatch({ type: 'left', id })
  }
  const onMouseDown = (event: MouseEvent) => {
    const id = idAt(event.target)
    if (id === undefined || event.button !== 0 || !isPicture(event.target)) return
    // A range is of pictures, not of text.
    event.preventDefault()
    act({ type: 'click', id, range: event.shiftKey, add: event.ctrlKey || event.metaKey })
    focusPhoto(id)
  }
  const onDoubleClick = ({ target }: MouseEvent) => {
    const id = idAt(target)
    if (id !== undefined && isPicture(target)) onLook(id)
  }
  return { onBlur, onDoubleClick, onFocus, onKeyDown, onMouseDown }
}

/** Whether it is the picture itself, and none of the controls on it. */
const isPicture = (target: EventTarget) =>
  target instanceof Element && target.closest('[data-pick]') !== null && !target.matches('button, input')
