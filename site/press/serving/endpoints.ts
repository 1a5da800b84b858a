import { orderSchema, overrideSchema, pressPaths, restoreSchema } from '@guiyan/shared/press/endpoints'
import { pingSchema } from '@guiyan/shared/press/ping'
import { type DocumentKey, documentKeySchema } from '@guiyan/shared/press/status'
import { planRequestSchema } from '@guiyan/shared/press/plan'
import type { Press } from '../press.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { Endpoint } from '../server.ts'
import { type Answer, guarded, Refusal, sendJson } from './guarded.ts'

const mostDocuments = 500
// Whole documents, the body of a long article among them.
const planBytes = 16 * 1024 * 1024

/** What the press answers besides the site: the CMS's pings, questions and orders, and health for everybody. */
export function pressEndpoints(secret: string, press: Press, rehearsals: Rehearsals): Endpoint[] {
  const release = new RegExp(`^${pressPaths.releases}/(\\d{1,15})$`)
  return [
    openEndpoint('/healthz', () => press.state()),
    openEndpoint('/readyz', () => ({ ready: press.state().ready })),
    guarded(secret, {
      method: 'POST',
      path: exactly(pressPaths.ping),
      body: pingSchema,
      // The work comes after.
      answer: ({ body }) => (press.wake(body), { status: 202, body: { accepted: true } }),
    }),
    guarded(secret, {
      method: 'GET',
      path: exactly(pressPaths.status),
      answer: ({ query }) => ({ status: 200, body: press.status(documentKeys(query.get('documents'))) }),
    }),
    guarded(secret, {
      method: 'GET',
      path: exactly(pressPaths.releases),
      answer: () => ({ status: 200, body: press.releases() }),
    }),
    guarded(secret, {
      method: 'GET',
      path: release,
      answer: ({ match }) => {
        const details = press.release(Number(match[1]))
        if (!details) throw new Refusal(404, `没有第 ${match[1]} 版的记录。`)
        return { status: 200, body: details }
      },
    }),
    guarded(secret, {
      method: 'POST',
      path: exactly(pressPaths.plan),
      body: planRequestSchema,
      maxBytes: planBytes,
      answer: async ({ body }) => ({ status: 200, body: await rehearsals.plan(body) }),
    }),
    ...orderEndpoints(secret, press),
  ]
}

const done: Answer = { status: 200, body: { done: true } }

function orderEndpoints(secret: string, press: Press): Endpoint[] {
  return [
    guarded(secret, {
      method: 'POST',
      path: exactly(pressPaths.restore),
      body: restoreSchema,
      answer: async ({ body }) => (await press.restore(body), done),
    }),
    guarded(secret, {
      method: 'POST',
      path: exactly(pressPaths.resume),
      body: orderSchema,
      answer: async ({ body }) => (await press.resume(body), done),
    }),
    guarded(secret, {
      method: 'POST',
      path: exactly(pressPaths.override),
      body: overrideSchema,
      answer: ({ body }) => (press.override(body.check, body.by), done),
    }),
    guarded(secret, {
      method: 'POST',
      path: exactly(pressPaths.rebuild),
      body: orderSchema,
      answer: async ({ body }) => (await press.rebuild(body.by), { ...done, status: 202 }),
    }),
  ]
}

/** Says how the press is, for the launcher, monitors and load balancers. 503 until there is a whole release to serve. */
function openEndpoint(path: string, state: () => { ready: boolean }): Endpoint {
  return async (request, response) => {
    if ((request.url ?? '').split('?', 1)[0] !== path) return false
    response.setHeader('Cache-Control', 'no-store')
    const now = state()
    sendJson(request, response, now.ready ? 200 : 503, now)
    return true
  }
}

/** `articles:12,photos:3` → its keys. */
function documentKeys(list: string | null): DocumentKey[] {
  const keys = list ? list.split(',') : []
  if (keys.length > mostDocuments) throw new Refusal(400, `一次最多查询 ${mostDocuments} 篇。`)
  return keys.map((key) => {
    const parsed = documentKeySchema.safeParse(key)
    if (!parsed.success) throw new Refusal(400, '文档写法应为 articles:12。')
    return parsed.data
  })
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.')}$`)
}
