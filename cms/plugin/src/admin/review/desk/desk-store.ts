import type { DeskCount } from '../../../review/desk/desk-answer.ts'
import { type Polling, startPolling } from '../../press/polling.ts'

/** How much waits, asked for once however many parts of the page show it. */
export type DeskCounts = {
  known: () => DeskCount | null
  subscribe: (onChange: () => void) => () => void
}

/** Milliseconds between two looks: nobody waits for a number. */
const paceMs = 15_000
const stores = new Map<string, DeskCounts>()

/** The page's one store. @param api the CMS's API, such as `/api` */
export function deskCounts(api: string): DeskCounts {
  const store = stores.get(api) ?? open(`${api}/desk/count`)
  stores.set(api, store)
  return store
}

function open(address: string): DeskCounts {
  const listeners = new Set<() => void>()
  let known: DeskCount | null = null
  let polling: Polling | undefined
  const look = async (isCurrent: () => boolean) => {
    const answer = await ask(address).catch(() => known)
    if (!isCurrent()) return paceMs
    // A new object at each look would draw the navigation anew.
    if (JSON.stringify(answer) !== JSON.stringify(known)) {
      known = answer
      for (const listener of listeners) listener()
    }
    return paceMs
  }
  return {
    known: () => known,
    subscribe: (onChange) => {
      listeners.add(onChange)
      polling ??= startPolling(look)
      return () => {
        listeners.delete(onChange)
        if (listeners.size > 0) return
        polling?.stop()
        polling = undefined
      }
    },
  }
}

async function ask(address: string): Promise<DeskCount | null> {
  const response = await fetch(address, { credentials: 'include' })
  return response.ok ? ((await response.json()) as DeskCount) : null // reason: our own endpoint
}
