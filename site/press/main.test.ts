import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { lockFolder } from './lock.ts'
import { freePort } from './testing/free-port.ts'

const folder = mkdtempSync(join(tmpdir(), 'guiyan-main-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(environment: Record<string, string>): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (part) => (text += String(part)))
  child.stderr.on('data', (part) => (text += String(part)))
  const [code] = (await once(child, 'close')) as [number] // reason: it ends by itself, not by a signal
  return { code, text }
}

test('a wrong setting is one clear line', async () => {
  const { code, text } = await run({ SITE_PORT: '99999' })
  expect(code).toBe(1)
  expect(text).toContain('SITE_PORT')
  expect(text).not.toContain('    at ')
}, 20_000)

test('a taken port is one clear line, and nothing is made', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo // reason: it listens on a port, not a pipe
  const { code, text } = await run({ SITE_PORT: String(port), PAYLOAD_SECRET: 'x'.repeat(40) })
  other.close()
  expect(code).toBe(1)
  expect(text.trim().split('\n')).toHaveLength(1)
  expect(text).toContain(String(port))
  expect(existsSync(join(folder, 'data'))).toBe(false)
}, 20_000)

test('a folder in which another press works is refused in one clear line', async () => {
  const unlock = lockFolder(join(folder, 'data', 'press'))
  const { code, text } = await run({ SITE_PORT: String(await freePort()), PAYLOAD_SECRET: 'x'.repeat(40) })
  unlock()
  expect(code).toBe(1)
  expect(text.trim().split('\n')).toHaveLength(1)
  expect(text).toContain('another press runs here')
}, 20_000)

test('a data folder that cannot be one is one clear line', async () => {
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'a file')
  const { code, text } = await run({ SITE_PORT: String(await freePort()), PAYLOAD_SECRET: 'x'.repeat(40) })
  expect(code).toBe(1)
  expect(text.trim().split('\n')).toHaveLength(1)
  expect(text).toContain(folder)
}, 20_000)
