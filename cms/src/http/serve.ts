import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { readEnvironment, workspaceRoot, type Environment } from '../env.ts'
import { opening } from '../opening.ts'
import { refuseTooLarge } from './body-limit.ts'
import { clientAddress } from '@guiyan/shared/client-address'
import { clientAddressHeader } from './client-address.ts'
import { requestMeter } from './metrics.ts'
import { securityHeaders } from './security-headers.ts'

/** How long requests in flight may take to finish after SIGTERM. */
const graceMs = 5000

/**
 * Serves the CMS on `CMS_PORT` until SIGTERM or SIGINT. Resolves once it answers, and says so to a parent
 * process (`{ ready: true }` over IPC).
 * @throws before listening: SettingsError, the database's error, or EADDRINUSE
 */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const env = readEnvironment()
  if (env.secret.length < 32) {
    throw new Error(`没有密钥，请先运行 npm start (no secret in ${env.dataDir}; npm start makes one)`)
  }
  await claimPort(env.cmsPort)
  const { default: next } = await import('next')
  const app = next({ dev, dir: resolve(workspaceRoot, 'cms'), port: env.cmsPort })
  const [close] = await Promise.all([opening().promise, app.prepare()])
  const handle = app.getRequestHandler()
  const meter = requestMeter()
  const server = createServer((request, response) => {
    meter(request, response)
    dress(request, response, env, dev)
    if (refuseTooLarge(request, response) || toCanonicalName(request, response, env)) return
    void handle(request, response)
  })
  server.listen(env.cmsPort)
  await once(server, 'listening')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, close))
  console.log(`CMS ${env.cmsUrl}/admin`)
  process.send?.({ ready: true })
}

/** A taken port is said at once, not after seconds of start-up. */
async function claimPort(port: number): Promise<void> {
  const probe = createServer().listen(port)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}

/** Puts on what every request and answer of ours carries. */
function dress(request: IncomingMessage, response: ServerResponse, env: Environment, dev: boolean): void {
  const nonce = randomBytes(16).toString('base64')
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const headers = securityHeaders({ path, nonce, cmsUrl: env.cmsUrl, siteUrl: env.siteUrl, dev })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // Next reads the nonce for its scripts from here.
  request.headers['content-security-policy'] = headers['content-security-policy']
  request.headers[clientAddressHeader] = clientAddress(request, env.trustProxy)
  // The newsroom works in Chinese; who wants English says so in the account, which leaves a cookie that wins.
  request.headers['accept-language'] = 'zh'
}

/** On a developer's machine localhost and 127.0.0.1 are two origins: pages are shown under the one that is set. */
function toCanonicalName(request: IncomingMessage, response: ServerResponse, env: Environment): boolean {
  const asked = `http://${request.headers.host ?? ''}`
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  const canonical = new URL(env.cmsUrl).origin
  if (!isPage || asked === canonical || !env.origins.includes(asked)) return false
  response.writeHead(307, { location: `${canonical}${request.url ?? '/'}` }).end()
  return true
}

async function stop(server: Server, closeDatabase: () => Promise<void>): Promise<void> {
  const overdue = setTimeout(() => server.closeAllConnections(), graceMs)
  // A database that does not answer must not keep us from ending.
  setTimeout(() => process.exit(0), 2 * graceMs).unref()
  server.close()
  server.closeIdleConnections()
  await once(server, 'close')
  clearTimeout(overdue)
  await closeDatabase().catch(() => {})
  process.exit(0)
}
