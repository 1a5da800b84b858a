'use client'

import { useAuth } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { type NotedPassage, type NotedPassages, notedPassages } from './noted-passages.ts'

const none: readonly NotedPassage[] = []
const nowhere: NotedPassages = {
  list: () => none,
  add: () => {},
  remove: () => {},
  subscribe: () => () => {},
}

/** The notes that the signed-in person made on this article and did not send yet. */
export function useNotedPassages(id: number | string | undefined): {
  notes: readonly NotedPassage[]
  store: NotedPassages
} {
  const { user } = useAuth()
  const isThere = typeof window !== 'undefined' && id !== undefined && user !== null && user !== undefined
  const store = isThere ? notedPassages(`${user.id}:${id}`, window.localStorage) : nowhere
  return { notes: useSyncExternalStore(store.subscribe, store.list, () => none), store }
}
