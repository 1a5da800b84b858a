import { onPath } from './on-path.ts'

/** Where a program of Debian's is; `NGINX_PATH` and the like win. @throws where there is none */
export function debianProgram(name: string): string {
  // A user's PATH often lacks the folder of servers.
  const path = process.env[`${name.toUpperCase()}_PATH`] || onPath(name, '/usr/sbin')
  if (!path) throw new Error(`${name} 没有安装 (not installed): apt-get install ${name}`)
  return path
}
