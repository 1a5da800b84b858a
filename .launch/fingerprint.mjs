import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

const made = new Set(['node_modules', '.next', 'dist', '.astro', '.cache', 'next-env.d.ts'])

/**
 * A hash of files' names and contents: the same for the same sources, whatever Git, clocks and folders say.
 * @param {string[]} paths files or folders, from the root; what is not there is skipped
 * @param {string} [salt] what else decides, such as a version
 * @returns {string}
 */
export function fingerprint(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of paths.flatMap(filesBelow).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} files, from the root; tests and what is generated left out */
function filesBelow(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => !made.has(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesBelow(`${path}/${name}`))
}

/** Every package of the workspace, from the root. */
export const packages = ['cms', 'cms/plugin', 'site', 'shared', 'tests']
