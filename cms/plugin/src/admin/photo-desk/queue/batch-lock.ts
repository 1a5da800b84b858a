const nameOf = (owner: string, batch: string) => `photo-desk:${owner}:${batch}`

/**
 * Batches that an open tab works on, so that another tab does not offer to go on with them. Where the browser has no
 * locks (plain http, not localhost) nobody holds any: the CMS still takes each picture once.
 */
export type BatchLocks = {
  /** For as long as this tab lives. */
  hold: (batch: string) => void
  /** Batches of this person that other tabs hold. */
  heldElsewhere: (batches: string[]) => Promise<Set<string>>
}

/** The locks of one person. @param owner their id */
export function batchLocks(owner: string): BatchLocks {
  // reason: TypeScript takes locks for granted; on plain http they are absent
  const locks = navigator.locks as LockManager | undefined
  const mine = new Set<string>()
  return {
    hold: (batch) => {
      if (!locks || mine.has(batch)) return
      void locks.request(nameOf(owner, batch), { ifAvailable: true }, (lock) => {
        if (!lock) return
        mine.add(batch)
        return new Promise(() => {})
      })
    },
    heldElsewhere: async (batches) => {
      const held = new Set((await locks?.query())?.held?.map(({ name }) => name))
      return new Set(batches.filter((batch) => !mine.has(batch) && held.has(nameOf(owner, batch))))
    },
  }
}
