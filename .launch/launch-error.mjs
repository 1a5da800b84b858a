/** A start or a task that cannot go on. The message is all that is shown: what happened, why, what to do. */
export class LaunchError extends Error {
  /** @override */
  name = 'LaunchError'
}
