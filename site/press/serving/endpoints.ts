import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { type Ping, pingSchema } from '@guiyan/shared/press/ping'
import type { Endpoint } from '../server.ts'
import { sendText } from './texts.ts'

const maxBodyBytes = 64 * 1024

/** Takes the CMS's pings: 202 as soon as one is understood, the work comes after. */
export function pingEndpoint(secret: string, onPing: (ping: Ping) => void): Endpoint {
  const expected = Buffer.from(`Bearer ${pressToken(secret)}`)
  return async (request, response) => {
    if (pathOf(request) !== pressPaths.ping) return false
    response.setHeader('Cache-Control', 'no-store')
    const given = Buffer.from(request.headers.authorization ?? '')
    const refuse = (status: number, text: string) => {
      // The rest of an unwanted body is not waited for.
      response.setHeader('Connection', 'close')
      sendText(request, response, status, `${text}\n`)
      return true
    }
    if (request.method !== 'POST') return refuse(405, '只接受 POST。')
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return refuse(401, '未经授权。')
    const body = await bodyOf(request)
    if (body === null) return refuse(413, '内容过长。')
    const ping = pingSchema.safeParse(parsedJson(body))
    if (!ping.success) return refuse(400, '内容有误。')
    onPing(ping.data)
    sendText(request, response, 202, '{"accepted":true}\n', 'application/json')
    return true
  }
}

/** Says how the press is, for the launcher and for monitors. 503 until there is something to serve. */
export function healthEndpoint(state: () => { ready: boolean }): Endpoint {
  return async (request, response) => {
    if (pathOf(request) !== '/healthz') return false
    response.setHeader('Cache-Control', 'no-store')
    const now = state()
    sendText(request, response, now.ready ? 200 : 503, `${JSON.stringify(now)}\n`, 'application/json')
    return true
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? ''
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer // reason: no encoding is set on the request
    size += bytes.byteLength
    if (size > maxBodyBytes) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
