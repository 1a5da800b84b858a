import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The sha-256 of every file below a folder, by its place there; links are followed. */
export function filesBelow(
  folder: string,
  below = '',
  found = new Map<string, string>(),
): Map<string, string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) filesBelow(path, `${below}/${name}`, found)
    else found.set(`${below}/${name}`, createHash('sha256').update(readFileSync(path)).digest('hex'))
  }
  return found
}
