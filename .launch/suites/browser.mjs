import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, tail } from '../command.mjs'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * A browser for the end-to-end tests: `CHROMIUM_PATH`, the system's, Playwright's; else installed, Debian's by apt as
 * root, else Playwright's own.
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @param {(text: string) => void} note
 * @returns {Promise<Record<string, string>>} what the tests need in their environment
 * @throws {LaunchError} when none can be had
 */
export async function ensureBrowser(toolchain, note) {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given))
    throw new LaunchError(`CHROMIUM_PATH: 没有这个文件 (no such file): ${given}`)
  const there = given || onPath() || ((await isDebianRoot()) && (await installByApt(note)))
  if (there) {
    note(there)
    return { CHROMIUM_PATH: there }
  }
  note('playwright install chromium')
  const args = [...toolchain.pnpm, '-C', 'tests', 'exec', 'playwright', 'install', 'chromium']
  const result = await run(toolchain.node, args, { cwd: root, env: toolchain.env })
  if (result.code !== 0)
    throw new LaunchError(`浏览器没有装成 (no browser could be installed)\n${tail(result.output)}`)
  return {}
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

async function isDebianRoot() {
  return process.getuid?.() === 0 && (await run('apt-get', ['--version'])).code === 0
}

/**
 * @param {(text: string) => void} note
 * @returns {Promise<string | undefined>} undefined: apt could not; Playwright may still
 */
async function installByApt(note) {
  note('apt-get install chromium')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-o', 'DPkg::Lock::Timeout=300']
  await run('apt-get', ['update', ...options], { env })
  const packages = ['chromium', 'fonts-noto-cjk']
  const { code } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...options, ...packages],
    { env },
  )
  return code === 0 ? onPath() : undefined
}
