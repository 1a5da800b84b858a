import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from '../command.mjs'
import { root } from '../places.mjs'

/**
 * What a step needs of the machine beside its own files. `ready` gets it where it can, and answers what it adds to
 * the environment, or why it is missing.
 * @typedef {object} Need
 * @property {string} what
 * @property {(context: import('./steps.mjs').Context) => Promise<{ env: Record<string, string> } | { missing: string }>} ready
 */

/** A program that the tests build or fetch, once. @param {string} what @param {string} name as tests/support/probe.ts knows it @returns {Need} */
export function program(what, name) {
  return {
    what,
    async ready({ toolchain, env }) {
      const { code, output } = await run(toolchain.node, ['support/probe.ts', name], {
        cwd: join(root, 'tests'),
        env,
        onLine: (line) => console.log(line),
      })
      return code === 0 ? { env: {} } : { missing: output.trim() }
    },
  }
}

export const mongo = program('MongoDB', 'mongodb')
export const s3 = program('S3', 's3')

/** Both of two. @param {Need} one @param {Need} other @returns {Need} */
export const both = (one, other) => ({
  what: `${one.what}, ${other.what}`,
  async ready(context) {
    const first = await one.ready(context)
    if ('missing' in first) return first
    const second = await other.ready(context)
    return 'missing' in second ? second : { env: { ...first.env, ...second.env } }
  },
})

/** nginx and Caddy: the machine's own, else Debian's packages, unpacked for the tests and not installed. @type {Need} */
export const webServers = {
  what: 'nginx, Caddy',
  async ready() {
    const cache = join(root, 'tests/.cache/web-servers')
    const found = () => ({ NGINX_PATH: pathOf('nginx', cache), CADDY_PATH: pathOf('caddy', cache) })
    if (Object.values(found()).includes(undefined)) await unpackDebian(['nginx', 'caddy'], cache)
    const { NGINX_PATH, CADDY_PATH } = found()
    if (NGINX_PATH && CADDY_PATH) return { env: { NGINX_PATH, CADDY_PATH } }
    return { missing: 'neither installed nor to be had as Debian packages' }
  },
}

/** @param {string} name @param {string} cache */
function pathOf(name, cache) {
  // A user's PATH often lacks the folder of servers.
  const own = [join(cache, 'usr/sbin'), join(cache, 'usr/bin'), '/usr/sbin']
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...own]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** @param {string[]} packages @param {string} folder */
async function unpackDebian(packages, folder) {
  mkdirSync(folder, { recursive: true })
  const download = () => run('apt-get', ['download', ...packages], { cwd: folder })
  if ((await download()).code !== 0) {
    await run('apt-get', ['update', '-o', 'DPkg::Lock::Timeout=300'])
    await download()
  }
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.deb')) await run('dpkg', ['-x', join(folder, name), folder])
  }
}
