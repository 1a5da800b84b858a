import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Json } from './newsroom.ts'

type Call = { method: string; path: string; authorization: string | undefined; body: Json }
type Reply = { status: number; body: unknown; location?: string }

/** Something on a port that answers as a press might; `calls` is what it was asked so far. */
export type StandInPress = { url: string; calls: Call[]; close: () => Promise<void> }

/** @param answer what to say to a call; a body that is a string is sent as it is, anything else as JSON */
export async function startStandInPress(answer: (call: Call) => Reply): Promise<StandInPress> {
  const calls: Call[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      const call: Call = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: text === '' ? undefined : JSON.parse(text),
      }
      calls.push(call)
      const { status, body, location } = answer(call)
      response.writeHead(status, location ? { location } : {})
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // reason: it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
