/** What becomes of a file: moved from where new bytes wait, a link to a file that stays, a copy, or gone. */
export type PendingFile = { kind: 'move' | 'link' | 'copy'; from: string } | { kind: 'gone' }

/** The folders on the way to what changes, and nothing else. */
export type PendingFolder = Map<string, PendingFolder | PendingFile>

/** Notes what becomes of a file such as `articles/2026/11/slug/index.html`. */
export function putPending(root: PendingFolder, file: string, what: PendingFile): void {
  const names = file.split('/')
  const name = names.pop()
  if (!name || names.some((each) => each === '' || each === '.' || each === '..')) {
    throw new Error(`这个地址不能成为文件 (no file can have this address): ${file}`)
  }
  let folder = root
  for (const each of names) {
    const next = folder.get(each) ?? new Map()
    if (!(next instanceof Map))
      throw new Error(`${each} 既是文件又是文件夹 (both a file and a folder): ${file}`)
    folder.set(each, next)
    folder = next
  }
  folder.set(name, what)
}
