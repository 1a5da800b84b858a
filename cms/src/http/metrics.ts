import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload, Where } from 'payload'
import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client'

// prom-client's own registry is one for the whole process, so what our server counts and what Next's bundle reads meet in it.
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
/** A publish that was planned for a time and is later than this has been missed by somebody. */
const overdueMs = 60_000

/** Counts every request of a server from now on, by status, and how long it took, by what was asked. */
export function requestMeter(): (request: IncomingMessage, response: ServerResponse) => void {
  collectDefaultMetrics()
  const labels = { registers: [register] }
  const requests = new Counter({
    name: 'guiyan_cms_requests_total',
    help: 'Requests.',
    labelNames: ['status'],
    ...labels,
  })
  const seconds = new Histogram({
    name: 'guiyan_cms_request_seconds',
    help: 'From a request until its answer is out.',
    labelNames: ['area'],
    buckets,
    ...labels,
  })
  return (request, response) => {
    const stop = seconds.startTimer({ area: areaOf(request.url ?? '/') })
    response.once('close', () => {
      stop()
      requests.inc({ status: response.headersSent ? response.statusCode : 'broken off' })
    })
  }
}

function areaOf(url: string): string {
  const [, first = ''] = /^\/(\w+)/.exec(url) ?? []
  return ['admin', 'api', '_next'].includes(first) ? first : 'other'
}

/** The CMS's numbers in Prometheus' text format; what the database knows is asked for now. */
export async function metricsText(payload: Payload): Promise<{ text: string; type: string }> {
  const overdue = await overduePublishes(payload).catch(() => null)
  gauge('guiyan_cms_database_up', '1 where the database answers.').set(overdue === null ? 0 : 1)
  gauge('guiyan_cms_overdue_publishes', 'Planned publishes whose time passed over a minute ago.').set(
    overdue ?? 0,
  )
  return { text: await register.metrics(), type: register.contentType }
}

async function overduePublishes(payload: Payload): Promise<number> {
  const before = new Date(Date.now() - overdueMs).toISOString()
  const where: Where = { and: [{ waitUntil: { less_than: before } }, { completedAt: { exists: false } }] }
  return (await payload.count({ collection: 'payload-jobs', where })).totalDocs
}

function gauge(name: string, help: string): Gauge {
  const known = register.getSingleMetric(name)
  return known instanceof Gauge ? known : new Gauge({ name, help, registers: [register] })
}
