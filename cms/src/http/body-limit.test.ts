import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { maxBodyBytes, refuseTooLarge } from './body-limit.ts'

let server: Server
let url: string

beforeEach(async () => {
  server = createServer((request, response) => {
    if (!refuseTooLarge(request, response)) request.resume().on('end', () => response.end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // reason: a TCP server that listens has one
  url = `http://127.0.0.1:${port}`
})
afterEach(() => server.close())

const send = (bytes: number) => fetch(url, { method: 'POST', body: new Uint8Array(bytes) })

test('a body that is too large is refused with a reason that reaches the sender', async () => {
  const answer = await send(maxBodyBytes + 1)
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('50 MB')
})

test('the largest that may come comes through, also after a refusal', async () => {
  await send(maxBodyBytes + 1)
  expect((await send(maxBodyBytes)).status).toBe(200)
})
