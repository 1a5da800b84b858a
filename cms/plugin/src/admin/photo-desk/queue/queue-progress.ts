import { isOpen, type Upload } from './queue-state.ts'

/** How far some uploads are. Cancelled ones do not count. Sizes are in bytes. */
export type Progress = {
  files: number
  done: number
  failed: number
  /** Waiting or on their way. */
  open: number
  bytes: number
  sent: number
}

/** Counts them and adds their sizes up. */
export function progressOf(uploads: Upload[]): Progress {
  const counted = uploads.filter(({ state }) => state !== 'cancelled')
  const inState = (...states: Upload['state'][]) =>
    counted.filter(({ state }) => states.includes(state)).length
  const sum = (amount: (upload: Upload) => number) => counted.reduce((total, one) => total + amount(one), 0)
  return {
    files: counted.length,
    done: inState('done'),
    failed: inState('failed'),
    open: counted.filter(isOpen).length,
    bytes: sum(({ size }) => size),
    sent: sum(({ sent }) => sent),
  }
}

/**
 * Seconds until all have arrived, at the pace so far: the server's work on a picture counts, so only pictures that
 * are done tell the pace. null while none is.
 * @param since when sending began, milliseconds
 */
export function secondsLeft(uploads: Upload[], since: number, now: number): number | null {
  const sum = (some: Upload[]) => some.reduce((total, { size }) => total + size, 0)
  const arrived = sum(uploads.filter(({ doneAt }) => doneAt !== null && doneAt >= since))
  if (arrived === 0 || now <= since) return null
  const open = sum(uploads.filter(isOpen))
  return Math.ceil((open * (now - since)) / arrived / 1000)
}
