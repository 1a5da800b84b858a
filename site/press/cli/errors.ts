/** It was asked for wrongly. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** It was asked for rightly and cannot be done. */
export class CommandError extends Error {
  override name = 'CommandError'
}
