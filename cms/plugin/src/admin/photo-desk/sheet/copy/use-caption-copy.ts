'use client'

import { type ClipboardEvent, useState } from 'react'
import { useWords } from '../../../press/words.ts'
import { type BulkChange, planBulk, type Target } from '../bulk/bulk-change.ts'
import {
  captionSetNames,
  type CaptionSetName,
  captionSetOf,
  captionSetType,
  captionText,
  chosenOf,
  readPasted,
} from './caption-set.ts'
import { fieldAt } from '../grid/row-focus.ts'
import type { SheetTools } from '../sheet-tools.ts'
import type { SheetValues, SomeValues } from '../sheet-values.ts'

/**
 * Copying a picture's words onto others, by keys or buttons, through the system's clipboard where the browser gives
 * it. On one picture they are pasted at once, on several after a look (`pending`).
 */
export function useCaptionCopy(source: SheetValues | undefined, targets: Target[], tools: SheetTools) {
  const { say } = useWords()
  const [copied, setCopied] = useState<SomeValues | null>(null)
  const [chosen, setChosen] = useState<readonly CaptionSetName[]>(captionSetNames)
  const [pending, setPending] = useState<BulkChange[] | null>(null)
  const paste = (values: SomeValues) => {
    const changes = planBulk(targets, { kind: 'set', values: chosenOf(values, chosen) })
    if (targets.length > 1) setPending(changes)
    else {
      tools.change(changes)
      tools.announce(say({ zh: '已粘贴。', en: 'Pasted.' }))
    }
  }
  const copy = () => {
    if (!source) return null
    const set = captionSetOf(source)
    setCopied(set)
    tools.announce(say({ zh: '已复制这张的文字。', en: 'The words of this photo are copied.' }))
    return set
  }
  const onCopy = (event: ClipboardEvent) => {
    // Text that is selected, or a box, is copied as always.
    if (fieldAt(event.target) || window.getSelection()?.toString()) return
    const set = copy()
    if (!set) return
    event.clipboardData.setData(captionSetType, JSON.stringify(set))
    event.clipboardData.setData('text/plain', captionText(set, tools.chambers.nameOf))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (fieldAt(event.target)) return
    const { clipboardData } = event
    const values = readPasted(
      clipboardData.getData(captionSetType),
      clipboardData.getData('text/plain'),
      tools.chambers.idOf,
    )
    if (values) paste(values)
    event.preventDefault()
  }
  return {
    onCopy,
    onPaste,
    copy: () => void copy(),
    paste: copied ? () => paste(copied) : null,
    pending,
    endPending: () => setPending(null),
    chosen,
    setChosen,
  }
}
