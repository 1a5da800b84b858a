'use client'

import { useEffect, useState } from 'react'
import { filesIn } from '../files/dropped-files.ts'

/**
 * Takes files that are dropped anywhere on the page or pasted outside of a text box.
 * @returns whether files are held over the page
 */
export function useHandedIn(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const take = (transfer: DataTransfer | null) => {
      if (transfer) void filesIn(transfer).then(onFiles, () => {})
    }
    const on = {
      dragover: (event: DragEvent) => {
        if (!holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        setOver(true)
      },
      dragleave: (event: DragEvent) => {
        // Between two elements of the page there is always the next one.
        if (event.relatedTarget === null) setOver(false)
      },
      drop: (event: DragEvent) => {
        setOver(false)
        if (event.defaultPrevented || !holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        take(event.dataTransfer)
      },
      paste: (event: ClipboardEvent) => {
        // A cell copied from a spreadsheet is text and a picture of it.
        if (event.defaultPrevented || isTextBox(event.target) || !holdsFiles(event.clipboardData)) return
        take(event.clipboardData)
      },
    }
    const signal = new AbortController()
    for (const [type, listener] of Object.entries(on)) {
      addEventListener(type, listener as EventListener, { signal: signal.signal }) // reason: each is of its type
    }
    return () => signal.abort()
  }, [onFiles])
  return over
}

const holdsFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') === true

function isTextBox(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
}
