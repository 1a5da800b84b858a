import { setTimeout as wait } from 'node:timers/promises'

/** A large archive is rendered in minutes; the site says so itself meanwhile. */
const longestMs = 30_000

/**
 * Waits until the press has something to serve, or half a minute: the first start should end with a site to open.
 * @param {number} sitePort
 */
export async function firstRelease(sitePort) {
  const until = Date.now() + longestMs
  while (Date.now() < until) {
    const status = await fetch(`http://localhost:${sitePort}/healthz`).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    await wait(100)
  }
}
