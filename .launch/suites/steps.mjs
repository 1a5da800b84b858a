import { join } from 'node:path'
import { run, tail } from '../command.mjs'
import { root } from '../places.mjs'
import { deployTools } from './deploy-tools.mjs'
import { both, mongo, s3, webServers } from './needs.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} Context
 * @property {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @property {Record<string, string | undefined>} env
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {boolean} [built] needs the CMS and the pages built
 * @property {boolean} [browser] needs a browser
 * @property {boolean} [exiftool] reads pictures back with exiftool
 * @property {import('./needs.mjs').Need} [needs] what else it needs
 * @property {boolean} [named] runs only where it is asked for by its name
 * @property {(context: Context) => Promise<Counts>} run
 */

/** Everything that `npm test` runs, in order: what is quick and fails most often comes first. @type {Step[]} */
export const steps = [
  tool('format', '.', ['prettier', '--check', '--log-level=warn', '.']),
  tool('lint', '.', ['oxlint', '--quiet']),
  ...['.launch', 'shared', 'cms/plugin', 'cms', 'tests'].map((folder) =>
    tool(`types ${folder}`, '.', ['tsc', '-p', folder]),
  ),
  tool('types site', 'site', ['astro', 'check', '--minimumSeverity', 'error']),
  tool('knip', '.', ['knip', '--no-progress', '--no-config-hints']),
  tool('jscpd', '.', ['jscpd', '--silent']),
  { ...vitest('unit', 'unit'), exiftool: true },
  { ...vitest('oracle', 'oracle'), exiftool: true },
  { ...vitest('faults', 'faults'), built: true },
  { ...vitest('hosts s3', 'hosts', {}, ['site/press/hosts/deploy.test.ts']), needs: s3 },
  {
    ...vitest('hosts media', 'unit', { GUIYAN_TEST_MEDIA: 's3' }, [
      'cms/plugin/src/photo/files/bucket.test.ts',
      'cms/plugin/src/photo/files/file-store.test.ts',
      'cms/plugin/src/photo/upload/replace.test.ts',
      'cms/plugin/src/photo/upload/discard.test.ts',
      'cms/src/backup/archive.test.ts',
    ]),
    needs: s3,
  },
  { ...vitest('hosts web', 'hosts', {}, ['site/press/hosts/web-servers.test.ts']), needs: webServers },
  { ...vitest('hosts deploy', 'hosts', {}, ['tests/hosts']), built: true, needs: deployTools },
  { ...vitest('int sqlite', 'int', { GUIYAN_TEST_DATABASE: 'sqlite' }), built: true, exiftool: true },
  {
    ...vitest('int replica-set', 'int', { GUIYAN_TEST_DATABASE: 'replica-set' }),
    built: true,
    exiftool: true,
    needs: mongo,
  },
  {
    // Alone, it has no transactions.
    ...vitest('int mongodb', 'int', { GUIYAN_TEST_DATABASE: 'mongodb' }, [
      'tests/int/several-cms.test.ts',
      'tests/int/publish.test.ts',
    ]),
    built: true,
    needs: mongo,
  },
  {
    ...vitest('int-s3', 'int', { GUIYAN_TEST_DATABASE: 'sqlite', GUIYAN_TEST_MEDIA: 's3' }),
    built: true,
    exiftool: true,
    needs: s3,
    named: true,
  },
  { ...playwright('e2e'), built: true, browser: true, exiftool: true },
  {
    ...playwright('e2e-mongodb-s3', { GUIYAN_TEST_DATABASE: 'replica-set', GUIYAN_TEST_MEDIA: 's3' }),
    built: true,
    browser: true,
    exiftool: true,
    needs: both(mongo, s3),
    named: true,
  },
]

/** Names of the steps that `check` stands for. */
const quick = /^(format|lint|types|knip|jscpd|unit)\b/

/**
 * The steps that words stand for: a name or its first word (`int`, `types site`), `check`, or nothing for all.
 * @param {string[]} words
 * @returns {Step[]}
 */
export function chosenSteps(words) {
  if (words.length === 0) return steps.filter(({ named }) => !named)
  return steps.filter(({ name }) =>
    words.some((word) =>
      word === 'check' ? quick.test(name) : name === word || name.split(' ')[0] === word,
    ),
  )
}

/** A static check: counts as one. @param {string} name @param {string} folder @param {string[]} command @returns {Step} */
function tool(name, folder, command) {
  return {
    name,
    async run({ toolchain, env }) {
      const args = [...toolchain.pnpm, '-C', folder, 'exec', ...command]
      const { code, output } = await run(toolchain.node, args, { cwd: root, env })
      if (code !== 0) console.log(tail(output))
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}

/**
 * @param {string} name @param {string} project @param {Record<string, string>} [settings]
 * @param {string[]} [files] all of the project's by default
 * @returns {Step}
 */
function vitest(name, project, settings, files = []) {
  const report = join(root, `tests/results/${name.replace(' ', '-')}.json`)
  const command = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...files]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    async run({ toolchain, env }) {
      const args = [...toolchain.pnpm, 'exec', ...command, ...reporters]
      const { code } = await run(toolchain.node, args, {
        cwd: root,
        env: { ...env, ...settings },
        show: true,
      })
      return vitestCounts(report, code)
    },
  }
}

/** @param {string} name @param {Record<string, string>} [settings] @returns {Step} */
function playwright(name, settings) {
  const report = join(root, `tests/results/${name}.json`)
  return {
    name,
    async run({ toolchain, env }) {
      const args = [...toolchain.pnpm, '-C', 'tests', 'exec', 'playwright', 'test', '--reporter=list,json']
      const { code } = await run(toolchain.node, args, {
        cwd: root,
        env: { ...env, ...settings, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        show: true,
      })
      return playwrightCounts(report, code)
    },
  }
}
