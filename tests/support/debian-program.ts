import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program of Debian's is; `NGINX_PATH` and the like win. @throws where there is none */
export function debianProgram(name: string): string {
  // A user's PATH often lacks the folder of servers.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  const own = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  const path = process.env[`${name.toUpperCase()}_PATH`] || own
  if (!path) throw new Error(`${name} 没有安装 (not installed): apt-get install ${name}`)
  return path
}
