import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PurgeBody, purgeSignature } from '../purge/purge-request.ts'

/** Stands where a CDN's worker would: notes what it is told, and whether that was signed. */
export class PurgeReceiver {
  readonly secret = 'a secret for purges'
  told: (PurgeBody & { isSigned: boolean })[] = []
  /** The status that it answers with. */
  answers = 204
  onTold: () => void = () => {}
  readonly #server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    const { 'x-guiyan-signature': signature, 'x-guiyan-timestamp': timestamp } = request.headers
    const isSigned = signature === purgeSignature(this.secret, String(timestamp), body)
    this.told.push({ ...(JSON.parse(body) as PurgeBody), isSigned }) // reason: of any shape, then compared
    this.onTold()
    response.writeHead(this.answers).end()
  })

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo // reason: it listens on a port, not a pipe
    return `http://127.0.0.1:${port}/hook`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}
