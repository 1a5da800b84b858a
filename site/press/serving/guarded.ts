import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pressToken } from '@guiyan/shared/press/endpoints'
import type { z } from 'zod'
import type { Endpoint } from '../server.ts'
import { sendText } from './texts.ts'

const maxBodyBytes = 64 * 1024

/** What was asked cannot be done. The message is for people, in Chinese; the status says of what kind it is. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** A request as an endpoint gets it: what its path matched, its query, its checked body. */
export type Asked<Body> = { match: RegExpExecArray; query: URLSearchParams; body: Body }

/** An answer: JSON with a status, or a text of the given content type. */
export type Answer = { status: number; body: unknown; type?: string }

type Guarded<Body> = {
  method: 'GET' | 'POST'
  /** Matches the whole path. */
  path: RegExp
  /** Of a POST. */
  body?: z.ZodType<Body>
  /** Of a POST, in bytes, where it may be longer than usual. */
  maxBytes?: number
  answer: (asked: Asked<Body>) => Answer | Promise<Answer>
}

/**
 * An endpoint for the CMS and the command line alone: it wants their token, takes bodies of one shape, and
 * answers JSON; errors as `{ error }` in Chinese. A `Refusal` that `answer` throws is such an error.
 */
export function guarded<Body = undefined>(secret: string, endpoint: Guarded<Body>): Endpoint {
  const expected = Buffer.from(`Bearer ${pressToken(secret)}`)
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://press')
    const match = endpoint.path.exec(url.pathname)
    if (!match) return false
    response.setHeader('Cache-Control', 'no-store')
    try {
      authorize(request, expected, endpoint.method)
      const body = await checkedBody(request, endpoint)
      const { status, body: answer, type } = await endpoint.answer({ match, query: url.searchParams, body })
      if (type === undefined) sendJson(request, response, status, answer)
      else sendText(request, response, status, String(answer), type)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // The rest of an unwanted body is not waited for.
      if (!request.complete) response.setHeader('Connection', 'close')
      sendJson(request, response, error.status, { error: error.message })
    }
    return true
  }
}

/** Answers with JSON. */
export function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  sendText(request, response, status, `${JSON.stringify(body)}\n`, 'application/json')
}

function authorize(request: IncomingMessage, expected: Buffer, method: string): void {
  if (request.method !== method) throw new Refusal(405, `只接受 ${method}。`)
  const given = Buffer.from(request.headers.authorization ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refusal(401, '未经授权。')
}

async function checkedBody<Body>(request: IncomingMessage, endpoint: Guarded<Body>): Promise<Body> {
  if (!endpoint.body) return undefined as Body // reason: an endpoint without a schema has no body
  const text = await bodyOf(request, endpoint.maxBytes ?? maxBodyBytes)
  const parsed = endpoint.body.safeParse(parsedJson(text))
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '全文'}：${message}`)
  throw new Refusal(400, `内容有误：${fields.slice(0, 5).join('；')}`)
}

async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer // reason: no encoding is set on the request
    size += bytes.byteLength
    if (size > maxBytes) throw new Refusal(413, '内容过长。')
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
