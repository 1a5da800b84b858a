import { join } from 'node:path'
import { run, tail } from '../command.mjs'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'

/**
 * Has the CMS make its secret, bring the database to today's schema, make the first admin and seed.
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @param {Record<string, string | undefined>} env
 * @param {(text: string) => void} note
 * @returns {Promise<{ adminEmail: string, adminPassword: string | null }>} the password only where this very run made it
 * @throws {LaunchError} with what the CMS said
 */
export async function prepare({ node }, env, note) {
  const result = await run(node, ['src/prepare.ts'], { cwd: join(root, 'cms'), env, onLine: noteLine(note) })
  if (result.code !== 0)
    throw new LaunchError(`准备数据库失败 (the database could not be prepared)\n${tail(result.output)}`)
  const account = JSON.parse(result.stdout.trimEnd().split('\n').at(-1) ?? '')
  note('')
  return account
}

/** Shows a short line as it comes; JSON is for us. @param {(text: string) => void} note */
function noteLine(note) {
  return (/** @type {string} */ line) => {
    if (!line.startsWith('{') && line.length < 80) note(line.trim())
  }
}
