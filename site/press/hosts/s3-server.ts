import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'

const serve = resolve(import.meta.dirname, '../../../tests/support/s3/serve.ts')

/** One request as the bucket gets it: `PUT about/index.html`. */
type Seen = { method: string; key: string; redirect: string | undefined }

/**
 * A real S3 server (versitygw) for tests, behind a proxy that notes each request and may step in. The proxy changes
 * nothing: a request is signed for the proxy's own address.
 */
export class S3Server {
  /** Where clients reach it: the proxy. */
  endpoint = ''
  credentials = { accessKeyId: '', secretAccessKey: '' }
  /** Writes (PUT and DELETE of objects) since it was last emptied, in the order they came. */
  writes: Seen[] = []
  reads = 0
  /** Called before a write is handed on. A status, or false for 503: it is answered so in place of the server. */
  onWrite: (seen: Seen, count: number) => Promise<boolean> | boolean | number = () => true
  #stop: () => Promise<void> = async () => {}

  async start(): Promise<void> {
    const server = spawn(process.execPath, [serve], { stdio: ['pipe', 'pipe', 'inherit'] })
    const exited = once(server, 'exit').then(([code]) => {
      throw new Error(`the S3 server ended with code ${code}`)
    })
    const [line] = await Promise.race([once(server.stdout, 'data'), exited])
    exited.catch(() => undefined)
    const { endpoint, ...credentials } = JSON.parse(String(line))
    this.credentials = credentials
    const proxy = createServer((incoming, response) => void this.#pass(endpoint, incoming, response))
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    // reason: it listens on a port, not a pipe
    this.endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    this.#stop = async () => {
      proxy.closeAllConnections()
      proxy.close()
      server.stdin.end()
      await once(server, 'close')
    }
  }

  async stop(): Promise<void> {
    await this.#stop()
  }

  /** Empties what was noted. */
  forget(): void {
    this.writes = []
    this.reads = 0
    this.onWrite = () => true
  }

  async #pass(endpoint: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming
    const redirect = headers['x-amz-website-redirect-location']
    const seen = { method, key: keyOf(url), redirect: redirect === undefined ? undefined : String(redirect) }
    if (method === 'PUT' || method === 'DELETE') {
      this.writes.push(seen)
      const passes = await this.onWrite(seen, this.writes.length)
      if (passes !== true) {
        incoming.resume()
        return void response.writeHead(passes || 503).end(passes === 501 ? notImplemented : '')
      }
    } else this.reads++
    const onward = request(endpoint + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    incoming.pipe(onward)
  }
}

const notImplemented = '<Error><Code>NotImplemented</Code><Message>no such header</Message></Error>'

function keyOf(url: string): string {
  return decodeURIComponent(new URL(url, 'http://s3').pathname.split('/').slice(2).join('/'))
}
