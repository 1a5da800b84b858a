import { metricsPath } from '@guiyan/shared/press/endpoints'
import type { Metrics } from '../metrics.ts'
import type { Press } from '../press.ts'
import type { Endpoint } from '../server.ts'
import { guarded } from './guarded.ts'

/** The press's numbers for Prometheus. The site's port is public, so they want the token like everything else. */
export function metricsEndpoint(secret: string, press: Press, metrics: Metrics): Endpoint {
  return guarded(secret, {
    method: 'GET',
    path: new RegExp(`^${metricsPath}$`),
    answer: async () => {
      const text = await metrics.text(press.status([]), press.liveSince())
      return { status: 200, body: text, type: 'text/plain; version=0.0.4' }
    },
  })
}
