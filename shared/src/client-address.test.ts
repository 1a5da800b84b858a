import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

let server: Server
let url: string
let received: IncomingMessage

beforeEach(async () => {
  server = createServer((request, response) => {
    received = request
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // reason: a TCP server that listens has one
  url = `http://127.0.0.1:${port}`
})
afterEach(() => server.close())

test('a client cannot choose its own address', async () => {
  await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(clientAddress(received, false)).toBe('127.0.0.1')
})

test('behind a trusted proxy it is the one that the proxy saw, not one the client put before it', async () => {
  await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' } })
  expect(clientAddress(received, true)).toBe('198.51.100.7')
})

test('a trusted proxy that says nothing is the client itself', async () => {
  await fetch(url)
  expect(clientAddress(received, true)).toBe('127.0.0.1')
})
