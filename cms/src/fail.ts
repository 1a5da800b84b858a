/**
 * Ends the process with code 1 after one line for the person who started it: what did not happen, and why.
 * `LOG_LEVEL=debug` adds the stack.
 */
export function fail(what: string, error: unknown): never {
  console.error(`${what}: ${reason(error)}`)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const words = [...causes(error)].map(wordsFor).find((found) => found !== undefined)
  return words ? `${words}: ${error.message}` : error.message
}

function* causes(error: Error): Generator<Error> {
  for (let each: unknown = error; each instanceof Error; each = each.cause) yield each
}

function wordsFor(error: Error): string | undefined {
  const code = 'code' in error ? String(error.code) : ''
  // Node's own SQLite has one code for all.
  return plainWords[error.message === 'database or disk is full' ? 'SQLITE_FULL' : code]
}

const diskIsFull = '磁盘已满，请腾出空间再来一次 (disk is full, make room and run it again)'
const plainWords: Record<string, string> = {
  EADDRINUSE: '端口已被占用，请改 CMS_PORT (port is taken, set another CMS_PORT)',
  EACCES: '没有权限 (permission denied)',
  ENOSPC: diskIsFull,
  SQLITE_FULL: diskIsFull,
  EROFS: '磁盘只读 (read-only file system)',
  ENOTDIR: '路径不是文件夹 (not a folder)',
}
