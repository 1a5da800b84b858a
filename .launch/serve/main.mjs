import { mkdirSync } from 'node:fs'
import { LaunchError } from '../launch-error.mjs'
import { tryLock } from '../lock.mjs'
import { createProgress } from '../progress.mjs'
import { setUp, setUpSteps } from '../setup/main.mjs'
import { checkPlace } from './checks.mjs'
import { earlySettings } from './early-settings.mjs'
import { firstRelease } from './first-release.mjs'
import { say } from './log.mjs'
import { parts } from './parts.mjs'
import { prepare } from './prepare.mjs'
import { readSettings } from './settings.mjs'
import { supervise } from './supervise.mjs'
import { welcome } from './welcome.mjs'

/**
 * `npm start`: sets up what is missing, then runs the CMS and the press until a signal comes.
 * @returns {Promise<number>} exit code: 0 after Ctrl-C
 */
export async function main() {
  const started = performance.now()
  const early = earlySettings()
  if (early) await checkPlace(early)

  const progress = createProgress(setUpSteps.built + 2)
  const ready = await setUpNewsroom(progress)
  const release = await lockData(ready.settings.dataDir)
  const env = { ...ready.toolchain.env, ...ready.environment }
  const account = await progress.step('数据 data', (note) => prepare(ready.toolchain, env, note))

  const newsroom = supervise(parts(ready.toolchain, env), { say })
  const isUp = await progress.step('启动 CMS, press', async () => {
    const partsAreReady = await newsroom.ready
    if (partsAreReady) await Promise.race([firstRelease(ready.settings.sitePort), newsroom.stopped])
    return partsAreReady
  })
  if (isUp) say(welcome(ready.settings, account, (performance.now() - started) / 1000))
  await newsroom.stopped
  release()
  say('已停止 stopped')
  return 0
}

/** @param {ReturnType<typeof createProgress>} progress */
async function setUpNewsroom(progress) {
  /** @type {import('./settings.mjs').Resolved | undefined} */
  let resolved
  const afterInstall = async (/** @type {import('../setup/toolchain.mjs').Toolchain} */ toolchain) => {
    resolved = await readSettings(toolchain)
    await checkPlace(resolved.settings)
  }
  const toolchain = await setUp(progress, { build: true, afterInstall })
  if (!resolved) throw new Error('setUp did not read the settings')
  // A build can take a minute: time enough for a port to be taken.
  await checkPlace(resolved.settings)
  return {
    toolchain,
    settings: { ...resolved.settings, dataDir: resolved.environment.DATA_DIR ?? '' },
    environment: resolved.environment,
  }
}

/**
 * One newsroom a data folder: only one process may write its database.
 * @param {string} dataDir
 * @throws {LaunchError} when another one runs on it
 */
async function lockData(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const release = await tryLock(dataDir, 'data')
  if (release) return release
  throw new LaunchError(
    `数据文件夹正被另一个归燕使用：${dataDir}。请先停掉它，或用 DATA_DIR 换一个 (another Guiyan runs on this data folder: set DATA_DIR)`,
  )
}
