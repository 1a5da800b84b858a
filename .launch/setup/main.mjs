import { mkdirSync } from 'node:fs'
import { lock } from '../lock.mjs'
import { toolchainDir } from '../places.mjs'
import { ensureBuilt } from './builds.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureToolchain } from './toolchain.mjs'

/** How many progress steps `setUp` takes. */
export const setUpSteps = { installed: 2, built: 3 }

/**
 * Brings the checkout to where its code runs. One at a time: two starts at once in one checkout wait for each other.
 * @param {ReturnType<import('../progress.mjs').createProgress>} progress
 * @param {{ build: boolean, afterInstall?: (toolchain: import('./toolchain.mjs').Toolchain) => Promise<void> }} options
 *   `afterInstall`: what should be known before the builds, which take longest
 * @returns {Promise<import('./toolchain.mjs').Toolchain>}
 */
export async function setUp(progress, { build, afterInstall }) {
  mkdirSync(toolchainDir, { recursive: true })
  const release = await lock(toolchainDir, 'set-up', () =>
    process.stderr.write('另一个启动正在准备这个目录，稍等 (waiting for another start in this folder) …\n'),
  )
  try {
    const toolchain = await progress.step('工具 toolchain', ensureToolchain)
    await progress.step('依赖 dependencies', (note) => ensureInstalled(toolchain, note))
    await afterInstall?.(toolchain)
    if (build) await progress.step('构建 build', (note) => ensureBuilt(toolchain, note))
    return toolchain
  } finally {
    release()
  }
}
