import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const secretPath = (dataDir: string) => join(dataDir, 'secret')

/** The installation's own secret (`DATA_DIR/secret`), or undefined before the first start has made it. */
export function readSecret(dataDir: string): string | undefined {
  try {
    return readFileSync(secretPath(dataDir), 'utf8').trim() || undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The installation's secret; makes one (48 random bytes, base64url, readable by its owner only) where none is.
 * Two processes that start at once end up with the same one.
 * @throws the file system's error where the folder cannot be written
 */
export function ensureSecret(dataDir: string): string {
  const kept = readSecret(dataDir)
  if (kept !== undefined) return kept
  mkdirSync(dataDir, { recursive: true })
  const fresh = join(dataDir, `.secret-${process.pid}`)
  writeFileSync(fresh, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 })
  try {
    // A link appears whole or not at all, and only for the first of two.
    linkSync(fresh, secretPath(dataDir))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(fresh, { force: true })
  }
  const secret = readSecret(dataDir)
  if (!secret) throw new Error(`${secretPath(dataDir)} 是空的，请删除 (is empty; remove it)`)
  return secret
}
