import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program is: on the PATH, or in one of these folders after it. undefined: nowhere. */
export function onPath(name: string, ...after: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...after]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
