import { join } from 'node:path'
import { run } from './command.mjs'
import { LaunchError } from './launch-error.mjs'
import { root } from './places.mjs'
import { createProgress } from './progress.mjs'
import { readSettings } from './serve/settings.mjs'
import { setUp, setUpSteps } from './setup/main.mjs'
import { ensureBrowser } from './suites/browser.mjs'

/**
 * What `npm run NAME` can do besides start and test. `command`: arguments for Node 24 in `folder`; null stands for
 * our own pnpm. `readsSettings`: by itself, for it says of wrong ones what is wrong.
 * @type {Record<string, { folder: string, command: string[] | null, build?: boolean, browser?: boolean, readsSettings?: boolean }>}
 */
const tasks = {
  'bench:publish': { folder: 'tests', command: ['bench/publish.ts'], build: true },
  'bench:compare': { folder: 'tests', command: ['bench/compare.ts'], build: true },
  'bench:photos': { folder: 'tests', command: ['bench/photos.ts'], build: true },
  'bench:manuscript': { folder: 'cms/plugin', command: ['src/manuscript/corpus/bench.ts'] },
  'bench:site': { folder: 'tests', command: ['bench/site.ts'], build: true, browser: true },
  'bench:search': { folder: 'site', command: ['press/bench/search.ts'], build: true },
  'bench:nginx': { folder: 'tests', command: ['bench/nginx.ts'], build: true },
  'bench:pull': { folder: 'tests', command: ['bench/pull.ts'], build: true },
  'bench:report': { folder: 'tests', command: ['bench/report.ts'], build: true },
  'test:oracle': { folder: 'site', command: ['press/oracle/main.ts'] },
  'test:soak': { folder: 'tests', command: ['soak/main.ts'], build: true },
  'test:faults': { folder: 'tests', command: ['faults/main.ts'], build: true },
  backup: { folder: 'cms', command: ['src/backup.ts'] },
  restore: { folder: 'cms', command: ['src/restore.ts'] },
  move: { folder: 'cms', command: ['src/move.ts'] },
  doctor: { folder: 'cms', command: ['src/doctor.ts'], readsSettings: true },
  'zh-hant': { folder: 'site', command: ['src/zh-hant/list-names.ts'] },
  manuscript: { folder: 'cms/plugin', command: ['src/manuscript/command.ts'] },
  press: { folder: 'site', command: ['press/cli/main.ts'] },
  'admin-password': { folder: 'cms', command: ['src/admin-password.ts'] },
  pnpm: { folder: '.', command: null },
  dev: { folder: 'site', command: ['node_modules/astro/bin/astro.mjs', 'dev'] },
}

/**
 * `npm run NAME -- …`: makes sure of toolchain and dependencies, then runs the task with the newsroom's settings.
 * What is not the task's own output goes to standard error.
 * @param {string[]} args the task's name, then its own
 * @returns {Promise<number>} the task's exit code
 */
export async function main([name = '', ...args]) {
  const task = tasks[name]
  if (!task)
    throw new LaunchError(
      `没有这个任务 (no such task): ${name}。有 (there are): ${Object.keys(tasks).join(', ')}`,
    )
  const build = task.build ?? false
  const progress = createProgress(build ? setUpSteps.built : setUpSteps.installed, process.stderr)
  const toolchain = await setUp(progress, { build })
  const { environment } = task.readsSettings ? { environment: {} } : await readSettings(toolchain)
  const browser = task.browser ? await ensureBrowser(toolchain, () => {}) : {}
  const env = { ...toolchain.env, ...environment, ...browser }
  const { code } = await run(toolchain.node, [...(task.command ?? toolchain.pnpm), ...args], {
    cwd: join(root, task.folder),
    env,
    show: true,
  })
  return code
}
