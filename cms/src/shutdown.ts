/**
 * The server and Next's bundle each have their own copy of every module; this slot on the process is what both see.
 */
const slot = Symbol.for('guiyan.closeDatabase')
type Close = () => Promise<void>
const shared = globalThis as { [slot]?: Close } // reason: globalThis has no type for a slot of ours

/** Says how to end the scheduled jobs and leave the database. */
export function onShutdown(close: Close): void {
  shared[slot] = close
}

/** Ends the scheduled jobs and leaves the database, where something has opened it. */
export async function closeDatabase(): Promise<void> {
  await shared[slot]?.()
}
