'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEditDepth } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

/** The bodies that are open, by how deep their document lies: 1 is the page, each drawer over it one more. */
const open = new Map<number, LexicalEditor>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Called by the body's own plugin. @returns takes it out again */
export function registerBodyEditor(depth: number, editor: LexicalEditor): () => void {
  open.set(depth, editor)
  listeners.forEach((listener) => listener())
  return () => {
    if (open.get(depth) !== editor) return
    open.delete(depth)
    listeners.forEach((listener) => listener())
  }
}

/** The body of the document at a depth, else of the nearest one below it: a drawer of notes sees the page's. */
function bodyAt(depth: number): LexicalEditor | null {
  const nearest = Math.max(...[...open.keys()].filter((known) => known <= depth))
  return open.get(nearest) ?? null
}

/**
 * The editor of the article's body in whose page or drawer this component stands. Null while there is none: on
 * another collection, and while another tab than 正文 is open, for Payload draws the open tab only (`openBody`).
 */
export function useBodyEditor(): LexicalEditor | null {
  const depth = useEditDepth()
  return useSyncExternalStore(
    subscribe,
    () => bodyAt(depth),
    () => null,
  )
}

/**
 * Opens the tab 正文 where it is closed, and waits for its editor.
 * @param depth of the component that asks, by `useEditDepth`
 * @returns null where no body comes within two seconds
 */
export function openBody(depth: number): Promise<LexicalEditor | null> {
  const known = bodyAt(depth)
  if (known) return Promise.resolve(known)
  // The body stands in the first tab. Payload has no way to open a tab but its button.
  const tabs = document.querySelectorAll<HTMLElement>('.tabs-field__tab-button:first-of-type')
  tabs.item(tabs.length - 1)?.click()
  return new Promise((resolve) => {
    const done = (editor: LexicalEditor | null) => {
      clearTimeout(timer)
      stop()
      resolve(editor)
    }
    const stop = subscribe(() => {
      const editor = bodyAt(depth)
      if (editor) done(editor)
    })
    const timer = setTimeout(() => done(null), 2000)
  })
}
