import type { IncomingMessage, ServerResponse } from 'node:http'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { readPreview } from '@guiyan/shared/press/preview'
import type { Endpoint } from '../server.ts'
import { sendText } from '../serving/texts.ts'
import { Reading } from '../snapshot/reading.ts'
import type { Workshop } from '../workshop.ts'
import { DraftSource, NoDraftError } from './draft-source.ts'
import { dressed, previewPolicy, refusedPage, type Session } from './dress.ts'
import { DraftError, renderDraft } from './render-draft.ts'

const folder = '/_press/preview/'
const address = /^\/_press\/preview\/([\w.-]{1,1000})\/(?:files\/([A-Za-z0-9][A-Za-z0-9._-]*))?$/

type Parts = Pick<Workshop, 'bundle' | 'siteUrl' | 'imprint' | 'twins'> & {
  cmsUrl: string
  secret: string
  snapshot: string
}

/**
 * A draft's page, for whoever holds its signed address while that works; 403 for anybody else. Nothing of it is
 * stored, cached or indexed.
 */
export function previewEndpoint(parts: Parts): Endpoint {
  const source = new DraftSource(parts.cmsUrl)
  const headers = headersOf(parts.cmsUrl)
  return async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    if (!path.startsWith(folder)) return false
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      sendText(request, response, 405, '只接受 GET 与 HEAD。\n')
      return true
    }
    const [, token = '', filename] = address.exec(path) ?? []
    // The address is the key: it must not reach a log.
    request.url = folder
    const now = Date.now()
    const right = token === '' ? null : readPreview(token, parts.secret, now)
    if (!right) refuse(request, response, 'denied', null)
    else if (filename === undefined) {
      const session = { editor: new URL(parts.cmsUrl).origin, lastsMs: right.expires - now }
      await page(request, response, { parts, source, token, session })
    } else await file(request, response, source, token, filename)
    return true
  }
}

function headersOf(cmsUrl: string): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'Content-Security-Policy': previewPolicy(cmsUrl),
    // The address is the key.
    'Referrer-Policy': 'no-referrer',
    // Payload can open it in a window of its own, and must be able to tell it of saves.
    'Cross-Origin-Opener-Policy': 'unsafe-none',
  }
}

type Asked = { parts: Parts; source: DraftSource; token: string; session: Session }

async function page(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const { parts, source, token, session } = asked
  try {
    const draft = await source.draft(token)
    const reading = new Reading(parts.snapshot)
    try {
      const rendered = await renderDraft(parts, reading, draft)
      const html = dressed(rendered, session, (filename) => pressPaths.previewFile(token, filename))
      sendText(request, response, 200, html, 'text/html')
    } finally {
      reading.close()
    }
  } catch (error) {
    if (error instanceof NoDraftError) return refuse(request, response, error.kind, session)
    if (!(error instanceof DraftError)) throw error
    sendText(request, response, 422, refusedPage('还不能预览', error.message, session), 'text/html')
  }
}

async function file(
  request: IncomingMessage,
  response: ServerResponse,
  source: DraftSource,
  token: string,
  filename: string,
): Promise<void> {
  try {
    const { bytes, type } = await source.file(token, filename)
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.byteLength })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  } catch (error) {
    if (!(error instanceof NoDraftError)) throw error
    refuse(request, response, error.kind, null)
  }
}

const refusals = {
  denied: { status: 403, title: '预览地址无效或已过期', text: '请回到编辑页，重新点“预览”。' },
  gone: { status: 404, title: '没有这份草稿', text: '它可能已被删除。' },
  away: { status: 502, title: '采编系统没有应答', text: '暂时取不到草稿，请稍后再试。' },
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  kind: NoDraftError['kind'],
  session: Session | null,
): void {
  const { status, title, text } = refusals[kind]
  sendText(request, response, status, refusedPage(title, text, session), 'text/html')
}
