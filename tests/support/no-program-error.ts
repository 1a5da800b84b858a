/** A program of the tests cannot be had on this machine; the message says why. */
export class NoProgramError extends Error {
  override name = 'NoProgramError'
}
