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
  const code = 'code' in error ? String(error.code) : ''
  const words = plainWords[code]
  return words ? `${words}: ${error.message}` : error.message
}

const plainWords: Record<string, string> = {
  EADDRINUSE: '端口已被占用，请改 CMS_PORT (port is taken, set another CMS_PORT)',
  EACCES: '没有权限 (permission denied)',
  ENOSPC: '磁盘已满 (disk is full)',
  SQLITE_FULL: '磁盘已满 (disk is full)',
  EROFS: '磁盘只读 (read-only file system)',
  ENOTDIR: '路径不是文件夹 (not a folder)',
}
