import type { IncomingMessage, ServerResponse } from 'node:http'

/** A photo of 50 MB with its form round it. */
export const maxBodyBytes = 50 * 1024 * 1024 + 256 * 1024

/**
 * Refuses what says that it is larger than anything we take, without keeping a byte of it; Payload would hold a
 * whole JSON body in memory. True: it was answered.
 */
export function refuseTooLarge(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) <= maxBodyBytes) return false
  // Read on, or the sender would see a broken connection instead of the answer.
  request.resume()
  const message = '文件太大，最多 50 MB (too large, 50 MB at most)'
  response
    .writeHead(413, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ errors: [{ message }] }))
  return true
}
