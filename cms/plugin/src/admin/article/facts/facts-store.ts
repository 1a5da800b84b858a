'use client'

import { useEditDepth } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import type { Passage } from '../../../rich-text/bridge/passages.ts'

/** What is being done to the facts of an open article. `requote`: the next selection becomes the quoted words of a row. */
export type FactsTask =
  { task: 'make'; passage: Passage } | { task: 'requote'; row: string } | { task: 'correct'; row: string }

// By depth, as the bodies: an article in a drawer has tasks of its own. Tabs come and go, so no component can hold it.
const tasks = new Map<number, FactsTask>()
const listeners = new Set<() => void>()

function begin(depth: number, task: FactsTask | null): void {
  if (task) tasks.set(depth, task)
  else tasks.delete(depth)
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The task of the article that the component stands in, and how to begin another; null ends it. */
export function useFactsTask(): [FactsTask | null, (task: FactsTask | null) => void] {
  const depth = useEditDepth()
  const task = useSyncExternalStore(
    subscribe,
    () => tasks.get(depth) ?? null,
    () => null,
  )
  return [task, (next) => begin(depth, next)]
}
