import { fileURLToPath } from 'node:url'
import { run } from '../command.mjs'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'

const reader = fileURLToPath(new URL('read-settings.mjs', import.meta.url))

/**
 * @typedef {object} Resolved
 * @property {import('../../shared/src/settings.ts').Settings} settings
 * @property {Record<string, string>} environment what the processes of the newsroom get on top of ours: all of `.env`,
 *   and paths made absolute, so that none of them depends on the folder it runs in
 */

/**
 * The settings, from the environment and `.env`, read by the newsroom's own code.
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain with the dependencies installed
 * @returns {Promise<Resolved>}
 * @throws {LaunchError} naming every wrong setting
 */
export async function readSettings({ node, env }) {
  const result = await run(node, [reader], { cwd: root, env })
  if (result.code !== 0) throw new LaunchError(result.output.trim())
  return JSON.parse(result.stdout)
}
