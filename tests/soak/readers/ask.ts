import { Agent, request } from 'node:http'

/** What came for a request; `status` 0 and `error` where no whole answer came. On `performance.now()`. */
export type Reply = { status: number; body: Buffer; error: string | null; began: number; ended: number }

// Below nginx's own 75 s, so that we never send on a connection that it is closing.
const kept = new Agent({ keepAlive: true, maxSockets: 100, timeout: 30_000 })
const patienceMs = 30_000

/** Asks as a reader does. @param from the reader's own address, on a connection of its own */
export function ask(url: string, from?: string): Promise<Reply> {
  const began = performance.now()
  return new Promise((resolve) => {
    let status = 0
    const parts: Buffer[] = []
    const over = (error: string | null) =>
      resolve({
        status: error === null ? status : 0,
        body: Buffer.concat(parts),
        error,
        began,
        ended: performance.now(),
      })
    const options = from === undefined ? { agent: kept } : { agent: false as const, localAddress: from }
    const asked = request(url, { ...options, timeout: patienceMs }, (response) => {
      status = response.statusCode ?? 0
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => over(null))
      response.on('error', (error) => over(String(error)))
    })
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${patienceMs} ms`)))
    asked.on('error', (error) => over(String(error)))
    asked.end()
  })
}
