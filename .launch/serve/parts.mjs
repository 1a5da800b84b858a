import { join } from 'node:path'
import { root } from '../places.mjs'
import { prefixed } from './log.mjs'

const followParent = new URL('follow-parent.mjs', import.meta.url).href

/**
 * The processes that a newsroom is made of.
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @param {Record<string, string | undefined>} environment
 * @returns {import('./part.mjs').Part[]}
 */
export function parts({ node }, environment) {
  const env = { ...environment, NODE_ENV: 'production' }
  return [
    { name: 'cms', args: ['src/server.ts'], folder: 'cms' },
    // A small young generation, and an old one that may only double, halve the press's memory (docs/decisions/0005).
    {
      name: 'press',
      args: ['--max-semi-space-size=4', '--heap-growing-percent=100', 'press/main.ts'],
      folder: 'site',
    },
  ].map(({ name, args, folder }, index) => ({
    name,
    command: node,
    args: ['--import', followParent, ...args],
    cwd: join(root, folder),
    env,
    write: prefixed(name, index),
  }))
}
