import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { type Ping } from '@guiyan/shared/press/ping'
import type { SendChanges } from './public-changes.ts'

/** How long a press may take to answer. It only notes the ping, so more means that it is not there. */
const patienceMs = 2000

/**
 * Posts changes to each press, waiting for none. A press that misses a ping finds the change by its own
 * regular pull, so a failure is worth no more than a debug line.
 * @param pressUrls base addresses of the presses
 */
export function pressPings(pressUrls: string[], secret: string): SendChanges {
  return (changes, logger) => {
    const body = JSON.stringify({ changes } satisfies Ping)
    for (const pressUrl of pressUrls) {
      const request = fetch(new URL(pressPaths.ping, pressUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${pressToken(secret)}`, 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(patienceMs),
      })
      request
        .then((response) => response.body?.cancel())
        .catch((error: unknown) => logger.debug({ msg: 'a press missed a ping', pressUrl, err: error }))
    }
  }
}
