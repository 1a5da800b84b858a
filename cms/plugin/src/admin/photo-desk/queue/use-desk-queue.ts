'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { useMemo, useSyncExternalStore } from 'react'
import { DeskQueue, type DeskState } from './desk-queue.ts'
import { emptyQueue } from './queue-state.ts'

const queues = new Map<string, DeskQueue>()
const resting: DeskState = {
  queue: emptyQueue,
  since: null,
  kept: true,
  arrived: [],
  defaults: {},
  leftovers: [],
}

/** The tab's queue of whoever is signed in; null while that is not known. It outlives the page that shows it. */
export function useDeskQueue(): { desk: DeskQueue | null; state: DeskState } {
  const { config } = useConfig()
  const { user } = useAuth()
  const api = config.routes.api
  const owner = user ? String(user.id) : null
  const desk = useMemo(
    () => (owner === null || typeof window === 'undefined' ? null : queueOf(api, owner)),
    [api, owner],
  )
  const state = useSyncExternalStore(
    desk?.subscribe ?? notAtAll,
    desk?.state ?? (() => resting),
    () => resting,
  )
  return { desk, state }
}

const notAtAll = () => () => {}

function queueOf(api: string, owner: string): DeskQueue {
  const key = `${api} ${owner}`
  const queue = queues.get(key) ?? new DeskQueue(api, owner)
  queues.set(key, queue)
  return queue
}
