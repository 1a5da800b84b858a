import { existsSync } from 'node:fs'
import { run, tail } from '../command.mjs'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'
import { installByApt, onPath } from './debian.mjs'

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
  const found = () => given || onPath(names)
  const missing = [...(found() ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])]
  if (missing.length > 0) await installByApt(missing, note)
  const there = found()
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

/** Pages are compared with how they looked: without a font, Chinese is a row of boxes. */
async function hasChineseFont() {
  const { code, output } = await run('fc-list', ['Noto Serif CJK SC', 'family'])
  return code === 0 && output.trim() !== ''
}
