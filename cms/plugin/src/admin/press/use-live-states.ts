'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type Known, type LiveStates, liveStates } from './live-states.ts'

const none: Known = { answered: null, documents: {}, presses: [] }

/** What is known of these documents and of the presses, kept up to date; and the store, to look again at once. */
export function useLiveStates(...keys: string[]): { known: Known; states: LiveStates } {
  const { config } = useConfig()
  const states = useMemo(() => liveStates(config.routes.api), [config.routes.api])
  const joined = keys.join()
  const watch = useCallback(
    (onChange: () => void) => states.watch(joined === '' ? [] : joined.split(','), onChange),
    [joined, states],
  )
  return { known: useSyncExternalStore(watch, states.known, () => none), states }
}
