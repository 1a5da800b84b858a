/** A backup that cannot be made or restored. The message says why and what to do, Chinese first. */
export class BackupError extends Error {
  override name = 'BackupError'
}
