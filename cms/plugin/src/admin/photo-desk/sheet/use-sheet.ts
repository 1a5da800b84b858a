'use client'

import { useConfig } from '@payloadcms/ui'
import { type Dispatch, useEffect, useReducer, useRef } from 'react'
import { useWords } from '../../press/words.ts'
import type { DeskPhoto } from '../desk-photo.ts'
import { isDirty, isDue } from './saving/entry.ts'
import { photosAtOnce, sendEdits } from './saving/send-edits.ts'
import { sheet, type SheetAction, type SheetState } from './saving/sheet-state.ts'
import { keepTyping, keptTyping, type StoredTyping, typingOf } from './saving/typed-store.ts'

/**
 * The sheet's state, and its saving: what is due is sent, one request at a time; what is typed is kept in the tab until
 * it is saved.
 * @param onSaved is told of photos as the CMS has them after a save, or as a conflict showed them
 */
export function useSheet(
  photos: DeskPhoto[],
  onSaved: (photos: DeskPhoto[]) => void,
): [SheetState, Dispatch<SheetAction>] {
  const [state, dispatch] = useReducer(sheet, photos, (photos) => sheet(new Map(), { type: 'told', photos }))
  const kept = useRef<StoredTyping[] | null>(null)
  useEffect(() => {
    kept.current ??= keptTyping()
    keepTyping([...typingOf(state.values()), ...kept.current])
  }, [state])
  useEffect(() => {
    dispatch({ type: 'told', photos })
    // Text that was typed before a reload waits until its photo is listed.
    const listed = new Set(photos.map(({ id }) => id))
    const stored = kept.current?.filter(({ id }) => listed.has(id)) ?? []
    if (stored.length === 0) return
    kept.current = kept.current?.filter(({ id }) => !listed.has(id)) ?? null
    dispatch({ type: 'restored', stored })
  }, [photos])
  useSaving(state, dispatch, onSaved)
  useWarning(state)
  return [state, dispatch]
}

function useSaving(
  state: SheetState,
  dispatch: Dispatch<SheetAction>,
  onSaved: (photos: DeskPhoto[]) => void,
): void {
  const { config } = useConfig()
  const { say } = useWords()
  const isSending = useRef(false)
  const unreachable = say({
    zh: '连不上 CMS，内容还在这一页里。网络恢复后请重试。',
    en: 'The CMS cannot be reached. Your text is still on this page; try again when the network is back.',
  })
  useEffect(() => {
    if (isSending.current) return
    const due = [...state.values()].filter(isDue).slice(0, photosAtOnce)
    if (due.length === 0) return
    isSending.current = true
    dispatch({ type: 'sent', entries: due.map(({ photo, typed }) => ({ id: photo.id, values: typed })) })
    const send = async () => {
      const results = await sendEdits(config.routes.api, due, unreachable)
      isSending.current = false
      dispatch({ type: 'answered', results })
      onSaved(results.flatMap((result) => result.doc ?? []))
    }
    void send()
  }, [config.routes.api, dispatch, onSaved, state, unreachable])
  useEffect(() => {
    const retry = () => dispatch({ type: 'retried' })
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [dispatch])
}

/** Asks before the page is left with text that is not saved. */
function useWarning(state: SheetState): void {
  const isUnsaved = [...state.values()].some(isDirty)
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}
