import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import compression from 'compression'
import { securityHeaders } from './serving/headers.ts'
import type { Log } from './log.ts'
import type { Releases } from './release/releases.ts'
import { SiteServer } from './serve.ts'
import { sendText } from './serving/texts.ts'

/** Answers what is not a page: pings, health. False hands the request on to the site. */
export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** The press's HTTP server: the site, and the given endpoints beside it. Not yet listening. */
export function makeServer(parts: {
  releases: Releases
  siteUrl: string
  cmsUrl: string
  endpoints: Endpoint[]
  log: Log
}): Server {
  const site = new SiteServer(parts.releases)
  const headers = Object.entries(securityHeaders(parts.siteUrl, parts.cmsUrl))
  const compress = compression()

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for (const endpoint of parts.endpoints) if (await endpoint(request, response)) return
    await site.answer(request, response)
  }
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    // reason: compression is written for Express, and needs of its types only what Node's have
    compress(request as never, response as never, () => {
      answer(request, response).catch((error: unknown) => {
        parts.log.error({ err: error }, `应答出错 ${request.url ?? ''}`)
        if (response.headersSent) response.destroy()
        else sendText(request, response, 500, '服务器出错，请稍后再试。\n')
      })
    })
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  return server
}
