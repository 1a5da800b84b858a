import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, tail } from '../command.mjs'
import { fingerprint, packages } from '../fingerprint.mjs'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'

const stamp = join(root, 'node_modules/.guiyan-install')

/**
 * Installs the workspace's dependencies as the lockfile says, if the lockfile or a package.json changed since.
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {(text: string) => void} note
 * @throws {LaunchError} with pnpm's words
 */
export async function ensureInstalled(toolchain, note) {
  const manifests = ['.', ...packages].map((name) => `${name}/package.json`)
  const wanted = fingerprint(
    ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests],
    `${process.platform} ${process.arch}`,
  )
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return note('已是最新 up to date')
  note('pnpm install')
  rmSync(stamp, { force: true })
  // Without a terminal pnpm would stop to ask before it replaces node_modules.
  const env = { ...toolchain.env, CI: 'true' }
  const args = [...toolchain.pnpm, 'install', '--frozen-lockfile', '--reporter=append-only']
  const result = await run(toolchain.node, args, { cwd: root, env })
  if (result.code !== 0) throw installError(result.output)
  writeFileSync(stamp, wanted)
}

/** @param {string} output */
function installError(output) {
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|META_FETCH_FAIL/.test(output)) {
    return new LaunchError(
      '连不上 npm 软件仓库，依赖没有装成 (the npm registry cannot be reached: check the network, then start again)',
    )
  }
  return new LaunchError(`安装依赖失败 (pnpm install failed)\n${tail(output)}`)
}
