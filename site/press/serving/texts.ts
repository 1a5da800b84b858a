import type { IncomingMessage, ServerResponse } from 'node:http'

const retrySeconds = 3

/** Answers with a short text. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain',
): void {
  const bytes = Buffer.from(text)
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': bytes.byteLength })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Until the first release is made. */
export function waitingPage(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Retry-After', String(retrySeconds))
  response.setHeader('Cache-Control', 'no-store')
  const page = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta http-equiv="refresh" content="${retrySeconds}"><meta name="viewport" content="width=device-width"><title>归燕 · 正在排版</title></head><body><h1>网站正在首次排版</h1><p>请稍候，本页会自动刷新。The site is being made for the first time.</p></body></html>\n`
  sendText(request, response, 503, page, 'text/html')
}
