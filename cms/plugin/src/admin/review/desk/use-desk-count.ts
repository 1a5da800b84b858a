'use client'

import { useConfig } from '@payloadcms/ui'
import { useMemo, useSyncExternalStore } from 'react'
import type { DeskCount } from '../../../review/desk/desk-answer.ts'
import { deskCounts } from './desk-store.ts'

/** How much waits for whoever is signed in, kept up to date; null while it is not known. */
export function useDeskCount(): DeskCount | null {
  const { config } = useConfig()
  const store = useMemo(() => deskCounts(config.routes.api), [config.routes.api])
  return useSyncExternalStore(store.subscribe, store.known, () => null)
}
