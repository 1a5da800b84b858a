import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureSecret, readSecret } from './secret.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guiyan-secret-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('the first start makes a secret only its owner can read, later ones keep it', () => {
  const dataDir = join(folder, 'data')
  expect(readSecret(dataDir)).toBeUndefined()
  const made = ensureSecret(dataDir)
  expect(made).toMatch(/^[\w-]{64}$/)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(ensureSecret(dataDir)).toBe(made)
})

test('an installation of its own has a secret of its own', () => {
  expect(ensureSecret(join(folder, 'a'))).not.toBe(ensureSecret(join(folder, 'b')))
})

test('a data folder that is a file is an error, not a secret that is lost', () => {
  writeFileSync(join(folder, 'data'), '')
  expect(() => ensureSecret(join(folder, 'data'))).toThrow()
})
