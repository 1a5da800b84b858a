'use client'

import { useEditDepth } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Bilingual } from '../../language.ts'
import type { Passage } from './passages.ts'

/** Something to be done with selected words: a button beside the formats that appear over a selection. */
export type PassageAction = {
  /** Names it; registering another with the same key takes its place. */
  key: string
  /** On the button, so short: “做成事实”. */
  label: Bilingual
  /** Called with the plain text of the selection and where it stands. The selection stays as it is. */
  onSelect: (quote: string, passage: Passage) => void
}

/** By the depth of the document, as for the editors. A new list at each change, for React to compare. */
const actions = new Map<number, readonly PassageAction[]>()
const listeners = new Set<() => void>()
const none: readonly PassageAction[] = []

function change(depth: number, list: readonly PassageAction[]): void {
  actions.set(depth, list)
  listeners.forEach((listener) => listener())
}

/** The registry of what can be done with selected words; for React there is `usePassageAction`. */
export const passageActions = {
  /** @param depth of the document, by `useEditDepth` @returns takes it out again */
  register(depth: number, action: PassageAction): () => void {
    change(depth, [...passageActions.at(depth).filter(({ key }) => key !== action.key), action])
    return () =>
      change(
        depth,
        passageActions.at(depth).filter((known) => known !== action),
      )
  },
  /** In the order of registration. */
  at: (depth: number): readonly PassageAction[] => actions.get(depth) ?? none,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/**
 * Offers an action over the selection as long as the calling component is shown, in the document it stands in. The
 * component may stand anywhere in the document's page: it need not be inside the editor, nor does the tab of the body
 * have to be open. `onSelect` may be another function at each render.
 *
 *     usePassageAction({
 *       key: 'fact',
 *       label: { zh: '做成事实', en: 'Make it a fact' },
 *       onSelect: (quote, { occurrence }) => openForm(quote, occurrence),
 *     })
 */
export function usePassageAction({ key, label, onSelect }: PassageAction): void {
  const depth = useEditDepth()
  const { zh, en } = label
  const select = useEffectEvent(onSelect)
  useEffect(
    () =>
      passageActions.register(depth, {
        key,
        label: { zh, en },
        onSelect: (quote, passage) => select(quote, passage),
      }),
    [depth, key, zh, en],
  )
}

/** The actions of the document that the component stands in. */
export function usePassageActions(): readonly PassageAction[] {
  const depth = useEditDepth()
  return useSyncExternalStore(
    passageActions.subscribe,
    () => passageActions.at(depth),
    () => none,
  )
}
