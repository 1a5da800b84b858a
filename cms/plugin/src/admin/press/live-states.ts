import type { DocumentState } from '../../press/document-state.ts'
import type { PressHealth, StateAnswer } from '../../press/state-endpoint.ts'
import { type Polling, startPolling } from './polling.ts'

/** What is known now. `answered` is null before the first answer, and false while the CMS gives none. */
export type Known = {
  answered: boolean | null
  documents: Record<string, DocumentState>
  presses: PressHealth[]
}

/** The states of all documents that the page shows, asked for in one request however many show them. */
export type LiveStates = {
  /** @param keys document keys, may be none: the presses' health comes anyway. @returns how to stop */
  watch: (keys: string[], onChange: () => void) => () => void
  known: () => Known
  /** Something was saved or ordered: looks at once. */
  again: () => void
}

/** Milliseconds between two looks while something is under way, for how long at most, and at rest. */
const pace = { moving: 300, movingAtMost: 60_000, resting: 5_000 }
/** As many documents as the endpoint takes. */
const batch = 100
const nothing: Known = { answered: null, documents: {}, presses: [] }

const stores = new Map<string, LiveStates>()

/** The page's one store. @param api the CMS's API, such as `/api` */
export function liveStates(api: string): LiveStates {
  const store = stores.get(api) ?? createLiveStates((keys) => ask(api, keys))
  stores.set(api, store)
  return store
}

function createLiveStates(askFor: (keys: string[]) => Promise<StateAnswer>): LiveStates {
  const watchers = new Set<{ keys: string[]; onChange: () => void }>()
  let known = nothing
  let polling: Polling | undefined
  let movingSince: number | null = null
  let queued = false

  const look = async (isCurrent: () => boolean): Promise<number> => {
    const keys = [...new Set([...watchers].flatMap((watcher) => watcher.keys))]
    const answer = await askFor(keys).catch(() => null)
    if (!isCurrent()) return pace.resting
    known = answer ? { answered: true, ...answer } : { ...nothing, answered: false }
    for (const { onChange } of watchers) onChange()
    if (!Object.values(known.documents).some(isMoving)) movingSince = null
    else movingSince ??= Date.now()
    return movingSince !== null && Date.now() - movingSince < pace.movingAtMost ? pace.moving : pace.resting
  }
  const again = () => {
    if (queued) return
    queued = true
    // A list's rows come one after the other, and are asked for together.
    setTimeout(() => {
      queued = false
      if (watchers.size === 0) return
      if (polling) polling.again()
      else polling = startPolling(look)
    }, 0)
  }
  return {
    known: () => known,
    again: () => {
      movingSince = null
      again()
    },
    watch: (keys, onChange) => {
      const watcher = { keys, onChange }
      watchers.add(watcher)
      again()
      return () => {
        watchers.delete(watcher)
        if (watchers.size > 0) return
        polling?.stop()
        polling = undefined
        known = nothing
      }
    },
  }
}

/** On its way, and nothing stands in it. */
function isMoving({ state, hold, reason }: DocumentState): boolean {
  return (state === 'waiting' || state === 'leaving') && hold === null && reason === null
}

async function ask(api: string, keys: string[]): Promise<StateAnswer> {
  const batches: string[][] = [keys.slice(0, batch)]
  for (let start = batch; start < keys.length; start += batch) batches.push(keys.slice(start, start + batch))
  const answers = await Promise.all(
    batches.map(async (some) => {
      const query = new URLSearchParams({ documents: some.join(',') })
      const response = await fetch(`${api}/press/state?${query}`, { credentials: 'include' })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return (await response.json()) as StateAnswer // reason: our own endpoint
    }),
  )
  return {
    documents: Object.assign({}, ...answers.map(({ documents }) => documents)),
    presses: answers[0]?.presses ?? [],
  }
}
