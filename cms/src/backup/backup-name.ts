/** What a backup that is made now is called where nobody names it, in UTC: `guiyan-20261126T010203Z`. */
export function backupName(at = new Date()): string {
  return `guiyan-${at.toISOString().replace(/[-:]|\.\d+/g, '')}`
}

/** Whether a name is such a one. */
export function isBackupName(name: string): boolean {
  return /^guiyan-\d{8}T\d{6}Z$/.test(name)
}
