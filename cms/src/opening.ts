/**
 * Next opens the database in its own bundle, with its own copy of every module, and does not wait for it. This slot on
 * the process is where that bundle tells our server how it went.
 */
const slot = Symbol.for('guiyan.opening')

/** Ends the scheduled jobs and leaves the database. */
type Close = () => Promise<void>
type Opening = PromiseWithResolvers<Close>
const shared = globalThis as { [slot]?: Opening } // reason: globalThis has no type for a slot of ours

/** Both sides get the same promise: one settles it once, the other waits. */
export function opening(): Opening {
  shared[slot] ??= Promise.withResolvers<Close>()
  return shared[slot]
}
