import type { IncomingMessage } from 'node:http'

/**
 * The address a request comes from. Behind a proxy of ours that is the last entry of `X-Forwarded-For`, the one that
 * the proxy itself wrote; without one the header is anybody's claim and is ignored.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const socketAddress = request.socket.remoteAddress ?? 'unknown'
  if (!trustProxy) return socketAddress
  const forwarded = request.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim()
  return last || socketAddress
}
