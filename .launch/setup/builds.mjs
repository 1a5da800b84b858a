import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from '../command.mjs'
import { fingerprint } from '../fingerprint.mjs'
import { root } from '../places.mjs'

const common = ['shared/src', 'shared/package.json', 'tsconfig.base.json', 'pnpm-lock.yaml']

/** What has to be built before the newsroom can run. `out` is made from `sources` by the package's script `build`. */
const builds = [
  {
    what: '后台 CMS',
    package: '@guiyan/cms',
    out: 'cms/.next',
    sources: ['cms', ...common],
  },
  {
    what: '页面 pages',
    package: '@guiyan/site',
    out: 'site/dist/press',
    sources: ['site', ...common],
  },
]

/**
 * Builds what is not built from the sources as they are now.
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {(text: string) => void} note
 * @throws {import('../launch-error.mjs').LaunchError} with the tail of a build's output
 */
export async function ensureBuilt(toolchain, note) {
  const salt = process.platform
  const stale = builds
    .map((build) => ({
      ...build,
      stamp: join(root, build.out, '.guiyan-build'),
      wanted: fingerprint(build.sources, salt),
    }))
    .filter(({ stamp, wanted }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted)
  if (stale.length === 0) return note('已是最新 up to date')
  // One after the other: next build takes both cores for itself.
  for (const build of stale) {
    note(build.what)
    rmSync(build.stamp, { force: true })
    const args = [...toolchain.pnpm, '--filter', build.package, 'run', 'build']
    const env = { ...toolchain.env, NODE_ENV: 'production' }
    await mustRun(`构建${build.what} (build)`, toolchain.node, args, { cwd: root, env })
    writeFileSync(build.stamp, build.wanted)
  }
  note(stale.map((build) => build.what).join(', '))
}
