import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from '../command.mjs'

/** The first of these programs that stands on the PATH. @param {string[]} names */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/**
 * Installs Debian packages, where we are root on a Debian.
 * @param {string[]} packages
 * @param {(text: string) => void} note
 * @returns {Promise<boolean>} false: not here, or apt could not
 */
export async function installByApt(packages, note) {
  if (process.getuid?.() !== 0 || (await run('apt-get', ['--version'])).code !== 0) return false
  note(`apt-get install ${packages[0]}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-o', 'DPkg::Lock::Timeout=300']
  await run('apt-get', ['update', ...options], { env })
  const { code } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...options, ...packages],
    { env },
  )
  return code === 0
}
